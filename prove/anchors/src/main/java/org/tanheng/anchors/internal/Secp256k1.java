// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors.internal;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Signatures of Ethereum: ECDSA on secp256k1 (SEC 2, section 2.4.1) with deterministic k (RFC
 * 6979), the smaller s, and recovery of the signer (SEC 1, section 4.1.6).
 */
public final class Secp256k1 {
  private static final X9ECParameters CURVE = SECNamedCurves.getByName("secp256k1");
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
  private static final int COORDINATE = 32;
  private static final int ADDRESS_FROM = 12;

  private Secp256k1() {}

  /**
   * A signature.
   *
   * @param parity 0 or 1: which of the two points has r as its first coordinate
   */
  public record Signed(int parity, BigInteger r, BigInteger s) {}

  /** A new private key. */
  public static BigInteger generate() {
    var random = new SecureRandom();
    BigInteger key;
    do {
      key = new BigInteger(CURVE.getN().bitLength(), random);
    } while (!isKey(key));
    return key;
  }

  /** Whether a number is a private key. */
  public static boolean isKey(BigInteger key) {
    return key.signum() > 0 && key.compareTo(CURVE.getN()) < 0;
  }

  /** Keccak-256, as Ethereum hashes; not SHA3-256 of FIPS 202. */
  public static byte[] keccak(byte[] bytes) {
    var digest = new KeccakDigest(256);
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  /** The account of a private key, as 0x and 40 digits. */
  public static String account(BigInteger key) {
    return account(CURVE.getG().multiply(key).normalize());
  }

  private static String account(ECPoint point) {
    byte[] encoded = point.getEncoded(false);
    byte[] hash = keccak(Arrays.copyOfRange(encoded, 1, encoded.length));
    return "0x" + HexFormat.of().formatHex(hash, ADDRESS_FROM, hash.length);
  }

  /** Signs a hash. */
  public static Signed sign(BigInteger key, byte[] hash) {
    var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(key, DOMAIN));
    BigInteger[] rs = signer.generateSignature(hash);
    BigInteger s = rs[1].min(CURVE.getN().subtract(rs[1]));
    String account = account(key);
    for (int parity = 0; parity <= 1; parity++) {
      var signed = new Signed(parity, rs[0], s);
      if (recover(signed, hash).filter(account::equals).isPresent()) {
        return signed;
      }
    }
    throw new IllegalStateException("one of two points is the signer's");
  }

  /** The account that signed the hash, if the numbers are a signature at all. */
  public static Optional<String> recover(Signed signed, byte[] hash) {
    BigInteger n = CURVE.getN();
    boolean inRange = isKey(signed.r()) && isKey(signed.s());
    if (!inRange || signed.s().compareTo(n.shiftRight(1)) > 0 || (signed.parity() & ~1) != 0) {
      return Optional.empty();
    }
    try {
      byte[] encoded = new byte[1 + COORDINATE];
      encoded[0] = (byte) (2 + signed.parity());
      byte[] r = Rlp.number(signed.r());
      System.arraycopy(r, 0, encoded, encoded.length - r.length, r.length);
      ECPoint point = CURVE.getCurve().decodePoint(encoded);
      BigInteger inverse = signed.r().modInverse(n);
      BigInteger u1 = new BigInteger(1, hash).negate().multiply(inverse).mod(n);
      BigInteger u2 = signed.s().multiply(inverse).mod(n);
      ECPoint key = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), u1, point, u2).normalize();
      return key.isInfinity() ? Optional.empty() : Optional.of(account(key));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
