// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;

/**
 * A content that a leaf commits to without showing it: the leaf holds the hash, the holder keeps
 * salt and content and may show both. Once the salt is deleted the hash tells nothing any more, so
 * personal data can be erased though the log never changes.
 *
 * @param salt 32 random bytes in hexadecimal digits, one for each commitment
 * @param content what was committed to
 */
public record Commitment(String salt, Json content) {
  private static final int SALT_BYTES = 32;
  private static final byte[] DOMAIN = "tanheng-commitment/1\n".getBytes(StandardCharsets.US_ASCII);
  private static final SecureRandom RANDOM = new SecureRandom();

  public Commitment {
    Hash unused = new Hash(salt);
  }

  /** A commitment with a new salt. */
  public static Commitment of(Json content) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new Commitment(HexFormat.of().formatHex(salt), content);
  }

  /** SHA-256 over a fixed line, the salt and the canonical content. */
  public Hash hash() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(DOMAIN);
    bytes.writeBytes(HexFormat.of().parseHex(salt));
    bytes.writeBytes(CanonicalJson.bytes(content));
    return Hash.of(bytes.toByteArray());
  }
}
