// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One signature line of a note: who signed, and the bytes. It proves nothing until a key that one
 * trusts has checked it.
 *
 * @param name the signer's name
 * @param hex the four bytes of the key id and the signature, in hexadecimal digits
 */
public record NoteSignature(String name, String hex) {
  private static final String DASH = "— ";

  static NoteSignature of(NoteKey key, byte[] signature) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.id())
            .put(signature)
            .array();
    return new NoteSignature(key.name(), HexFormat.of().formatHex(bytes));
  }

  /** Reads one line without its line end; what is no signature line is empty. */
  static Optional<NoteSignature> parse(String line) {
    int blank = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || blank < DASH.length()) {
      return Optional.empty();
    }
    String name = line.substring(DASH.length(), blank);
    try {
      byte[] bytes = Base64.getDecoder().decode(line.substring(blank + 1));
      NoteSignature signature = new NoteSignature(name, HexFormat.of().formatHex(bytes));
      boolean isWhole = bytes.length > Integer.BYTES && NoteKey.isName(name);
      return isWhole && signature.line().equals(line) ? Optional.of(signature) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The line without its line end. */
  public String line() {
    return DASH + name + " " + NoteKey.base64(bytes());
  }

  /** Whether name and key id say that this line is of that key. */
  public boolean isOf(NoteKey key) {
    return name.equals(key.name()) && ByteBuffer.wrap(bytes()).getInt() == key.id();
  }

  /** When a witness says that it signed. */
  public Instant time() {
    return Instant.ofEpochSecond(Cosignatures.time(signature()));
  }

  byte[] signature() {
    byte[] bytes = bytes();
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  private byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
