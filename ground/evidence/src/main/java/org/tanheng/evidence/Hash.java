// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A SHA-256 value (FIPS 180-4) in lower-case hexadecimal: the name of a content that cannot change
 * without changing its name. Two hashes are equal exactly if their 64 digits are.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {
  private static final int DIGITS = 64;

  public Hash {
    if (!isForm(hex)) {
      throw new IllegalArgumentException("not 64 lower-case hexadecimal digits: " + hex);
    }
  }

  private static boolean isForm(String hex) {
    boolean isForm = hex.length() == DIGITS;
    for (int i = 0; isForm && i < DIGITS; i++) {
      char digit = hex.charAt(i);
      isForm = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
    }
    return isForm;
  }

  /** The hash of these bytes. */
  public static Hash of(byte[] bytes) {
    try {
      return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * A hash from its 32 bytes.
   *
   * @throws IllegalArgumentException if there are not 32
   */
  public static Hash ofDigest(byte[] digest) {
    return new Hash(HexFormat.of().formatHex(digest));
  }

  /** The 32 bytes. */
  public byte[] digest() {
    return HexFormat.of().parseHex(hex);
  }

  /** The hash of the canonical bytes of this value ({@link CanonicalJson}). */
  public static Hash of(Json value) {
    return of(CanonicalJson.bytes(value));
  }

  /** The hash of the UTF-8 bytes of this text. */
  public static Hash ofText(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a hash that a user or a file gave, in either case of letters. */
  public static Outcome<Hash> parse(String text) {
    String hex = text.strip().toLowerCase(Locale.ROOT);
    if (isForm(hex)) {
      return Outcome.done(new Hash(hex));
    }
    return Outcome.refused(
        Finding.error(
            "hash-form",
            "hash",
            text,
            "64 hexadecimal digits (SHA-256)",
            "Copy the whole hash from the report or the receipt."));
  }

  /** The first twelve digits, for people; never for comparing. */
  public String abbreviated() {
    return hex.substring(0, 12);
  }

  @Override
  public String toString() {
    return hex;
  }
}
