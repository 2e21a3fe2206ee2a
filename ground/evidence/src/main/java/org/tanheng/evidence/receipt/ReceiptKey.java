// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;

/** The public key of an issuer on P-256, as a JSON Web Key (RFC 7517). */
public record ReceiptKey(PublicKey key) {
  static final String CURVE = "secp256r1";
  static final String SIGNATURE = "SHA256withECDSAinP1363Format";
  private static final int COORDINATE = 32;

  /** Reads a key; one that is not on P-256 is refused. */
  public static Outcome<ReceiptKey> parse(Json json) {
    return Outcome.of(() -> read(json));
  }

  private static ReceiptKey read(Json json) {
    if (!(json instanceof JsonObject jwk)
        || !jwk.text("kty").equals(java.util.Optional.of("EC"))
        || !jwk.text("crv").equals(java.util.Optional.of("P-256"))) {
      throw Jose.refused("jwk", json.write(), "a key of type EC on the curve P-256");
    }
    ECPoint point = new ECPoint(coordinate(jwk, "x"), coordinate(jwk, "y"));
    try {
      ECParameterSpec curve = curve();
      if (!isOn(curve, point)) {
        throw Jose.refused("jwk", json.write(), "a point of the curve P-256");
      }
      return new ReceiptKey(
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve)));
    } catch (GeneralSecurityException e) {
      throw Jose.refused("jwk", json.write(), "a key on the curve P-256");
    }
  }

  private static BigInteger coordinate(JsonObject jwk, String name) {
    byte[] bytes = Jose.decode(jwk.text(name).orElse(""));
    if (bytes.length != COORDINATE) {
      throw Jose.refused("jwk." + name, jwk.write(), COORDINATE + " bytes");
    }
    return new BigInteger(1, bytes);
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(CURVE));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static boolean isOn(ECParameterSpec curve, ECPoint point) {
    BigInteger p = ((java.security.spec.ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
  }

  /** The key as JWK with its thumbprint as {@code kid}. */
  public JsonObject jwk() {
    var members = new java.util.LinkedHashMap<>(required().members());
    members.put("alg", Json.of("ES256"));
    members.put("use", Json.of("sig"));
    members.put("kid", Json.of(thumbprint()));
    return new JsonObject(members);
  }

  /** SHA-256 of the required members in base64url (RFC 7638). */
  public String thumbprint() {
    return Jose.encode(Hash.of(CanonicalJson.bytes(required())).digest());
  }

  private JsonObject required() {
    ECPoint point = ((ECPublicKey) key).getW();
    return JsonObject.builder()
        .put("crv", "P-256")
        .put("kty", "EC")
        .put("x", Jose.encode(bytes(point.getAffineX())))
        .put("y", Jose.encode(bytes(point.getAffineY())))
        .build();
  }

  private static byte[] bytes(BigInteger coordinate) {
    byte[] raw = coordinate.toByteArray();
    byte[] padded = new byte[COORDINATE];
    int from = Math.max(0, raw.length - COORDINATE);
    System.arraycopy(raw, from, padded, COORDINATE - (raw.length - from), raw.length - from);
    return Arrays.copyOf(padded, COORDINATE);
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(SIGNATURE);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
