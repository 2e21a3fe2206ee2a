// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/** Ed25519 of the JDK over the raw 32-byte keys of RFC 8032, as notes carry them. */
final class Ed25519 {
  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  private Ed25519() {}

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 signs by Ed25519", e);
    }
  }

  /** Whether the signature is that of the key; a key that is no point of the curve has none. */
  static boolean verify(byte[] key, byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey(key));
      check.update(message);
      return signature.length == SIGNATURE_BYTES && check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * The public key of a seed. The JDK derives it only while it generates a pair, so it is given the
   * seed as its randomness.
   */
  static byte[] publicOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
      return raw((EdECPublicKey) generator.generateKeyPair().getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 makes Ed25519 keys", e);
    }
  }

  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    byte[] big = reversed(raw);
    boolean isOdd = (big[0] & 0x80) != 0;
    big[0] &= 0x7f;
    EdECPoint point = new EdECPoint(isOdd, new BigInteger(1, big));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  private static byte[] raw(EdECPublicKey key) {
    byte[] y = key.getPoint().getY().toByteArray();
    byte[] raw = new byte[KEY_BYTES];
    for (int i = 0; i < Math.min(y.length, KEY_BYTES); i++) {
      raw[i] = y[y.length - 1 - i];
    }
    if (key.getPoint().isXOdd()) {
      raw[KEY_BYTES - 1] |= (byte) 0x80;
    }
    return raw;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] back = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      back[i] = bytes[bytes.length - 1 - i];
    }
    return back;
  }

  @SuppressWarnings("serial") // never serialised; lives for one call
  private static final class Fixed extends SecureRandom {
    private final byte[] seed;

    Fixed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
