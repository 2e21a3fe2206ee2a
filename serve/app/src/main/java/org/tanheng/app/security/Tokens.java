// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that the server makes: API tokens of 256 random bits, and first passwords. */
public final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Tokens() {}

  /** A new API token. */
  public static String token() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return "tnh_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** SHA-256 of a token; enough for 256 random bits, where a slow hash would guard nothing. */
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A password that can be typed from paper: 16 letters and digits, none alike, 92 bits. */
  public static String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return password.toString();
  }
}
