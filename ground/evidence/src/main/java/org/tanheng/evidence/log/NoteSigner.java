// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A private key that signs notes, in the text form of Go's note package: {@code
 * PRIVATE+KEY+name+id+key}. Whoever has it can sign in the signer's name; it is never printed.
 */
public final class NoteSigner {
  private static final String PREFIX = "PRIVATE+KEY+";
  private final NoteKey key;
  private final byte[] seed;

  private NoteSigner(String name, KeyType type, byte[] seed) {
    this.seed = seed.clone();
    this.key = new NoteKey(name, type, HexFormat.of().formatHex(Ed25519.publicOf(seed)));
  }

  /** A new key of that name. */
  public static NoteSigner generate(String name, KeyType type) {
    byte[] seed = new byte[Ed25519.KEY_BYTES];
    new SecureRandom().nextBytes(seed);
    return new NoteSigner(name, type, seed);
  }

  /** Reads a private key; a refusal never repeats what it read. */
  public static Outcome<NoteSigner> parse(String text) {
    String[] parts = text.strip().split("\\+", 5);
    if (parts.length == 5 && text.startsWith(PREFIX) && NoteKey.isName(parts[2])) {
      try {
        byte[] key = Base64.getDecoder().decode(parts[4]);
        for (KeyType type : KeyType.values()) {
          if (key.length == 1 + Ed25519.KEY_BYTES && key[0] == type.code()) {
            byte[] seed = Arrays.copyOfRange(key, 1, key.length);
            NoteSigner signer = new NoteSigner(parts[2], type, seed);
            if (signer.encoded().equals(text.strip())) {
              return Outcome.done(signer);
            }
          }
        }
      } catch (IllegalArgumentException e) {
        // told below with all other forms that are no key
      }
    }
    return Outcome.refused(
        Finding.error(
            "key-malformed",
            "private key",
            "a text that is no key",
            "PRIVATE+KEY+name+id+key",
            "Restore the key file from its backup, or make a new key."));
  }

  /** The private key as text, for its file alone. */
  public String encoded() {
    byte[] typed = new byte[1 + seed.length];
    typed[0] = key.type().code();
    System.arraycopy(seed, 0, typed, 1, seed.length);
    return PREFIX
        + key.name()
        + "+"
        + HexFormat.of().toHexDigits(key.id())
        + "+"
        + NoteKey.base64(typed);
  }

  /** The public key. */
  public NoteKey key() {
    return key;
  }

  /**
   * Signs the text of a note.
   *
   * @param at the time that a cosignature states, to the second; a log's signature states none
   */
  public NoteSignature sign(String text, Instant at) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long time = at.getEpochSecond();
    byte[] signature =
        switch (key.type()) {
          case ED25519 -> Ed25519.sign(seed, bytes);
          case COSIGNATURE ->
              Cosignatures.timed(time, Ed25519.sign(seed, Cosignatures.message(time, bytes)));
        };
    return NoteSignature.of(key, signature);
  }
}
