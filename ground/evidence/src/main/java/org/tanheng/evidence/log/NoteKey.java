// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The public key that checks one signer's lines of signed notes, as {@code name+id+key} (C2SP
 * signed-note, section Verifier keys). Name and id together say whose a line is.
 *
 * @param name the signer, for a log its origin
 * @param publicKey 64 hexadecimal digits of the Ed25519 key
 */
public record NoteKey(String name, KeyType type, String publicKey) {
  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cc}+]+");

  public NoteKey {
    if (!isName(name) || publicKey.length() != 2 * Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException("no name or key of a note: " + name);
    }
  }

  /** Whether a text can name a signer: not empty, without blanks and plus signs. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Reads a verifier key; its id must be that of its name and key. */
  public static Outcome<NoteKey> parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length == 3 && isName(parts[0])) {
      byte[] key = decode(parts[2]);
      for (KeyType type : KeyType.values()) {
        if (key.length == 1 + Ed25519.KEY_BYTES && key[0] == type.code()) {
          String hex = HexFormat.of().formatHex(key, 1, key.length);
          NoteKey parsed = new NoteKey(parts[0], type, hex);
          if (parsed.encoded().equals(text)) {
            return Outcome.done(parsed);
          }
        }
      }
    }
    return Outcome.refused(
        Finding.error(
            "key-malformed",
            "verifier key",
            text,
            "name+id+key of an Ed25519 log (type 1) or witness (type 4)",
            "Copy the key as the log or witness prints it."));
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The key in its one text form. */
  public String encoded() {
    byte[] typed = typed();
    return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + base64(typed);
  }

  /** The first four bytes of the hash of name, type and key, which stand in each signature. */
  int id() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(typed());
    return HexFormat.fromHexDigits(Hash.of(bytes.toByteArray()).hex().substring(0, 8));
  }

  byte[] raw() {
    return HexFormat.of().parseHex(publicKey);
  }

  private byte[] typed() {
    byte[] typed = new byte[1 + Ed25519.KEY_BYTES];
    typed[0] = type.code();
    System.arraycopy(raw(), 0, typed, 1, Ed25519.KEY_BYTES);
    return typed;
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether the signature bytes behind the key id are this key's over the text. */
  boolean signed(byte[] text, byte[] signature) {
    return switch (type) {
      case ED25519 -> Ed25519.verify(raw(), text, signature);
      case COSIGNATURE ->
          signature.length == Long.BYTES + Ed25519.SIGNATURE_BYTES
              && Cosignatures.isTime(Cosignatures.time(signature))
              && Ed25519.verify(
                  raw(),
                  Cosignatures.message(Cosignatures.time(signature), text),
                  Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    };
  }
}
