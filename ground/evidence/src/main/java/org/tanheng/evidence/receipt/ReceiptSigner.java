// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * The private key of an issuer of receipts (ES256). It is another key than that of the log, so that
 * no signature of one can ever be taken for one of the other.
 */
public final class ReceiptSigner {
  private final PrivateKey secret;
  private final ReceiptKey key;

  private ReceiptSigner(PrivateKey secret, ReceiptKey key) {
    this.secret = secret;
    this.key = key;
  }

  /** A new key. */
  public static ReceiptSigner generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(ReceiptKey.CURVE));
      KeyPair pair = generator.generateKeyPair();
      return new ReceiptSigner(pair.getPrivate(), new ReceiptKey(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("P-256 belongs to every Java", e);
    }
  }

  /** Reads what {@link #encoded} wrote. */
  public static Outcome<ReceiptSigner> parse(String text) {
    return Outcome.of(() -> read(text));
  }

  private static ReceiptSigner read(String text) {
    if (!(Json.parse(text).orElseThrow() instanceof JsonObject object)) {
      throw Jose.refused("key", "no object", "the key file of the receipts");
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(object.text("pkcs8").orElse(""));
      PrivateKey secret =
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
      ReceiptKey key =
          ReceiptKey.parse(object.get("public").orElse(new JsonObject(java.util.Map.of())))
              .orElseThrow();
      ReceiptSigner signer = new ReceiptSigner(secret, key);
      byte[] probe = {1, 2, 3};
      if (!key.verifies(probe, signer.sign(probe))) {
        throw Jose.refused("key", "two keys that do not belong together", "one pair");
      }
      return signer;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      FindingException refusal = Jose.refused("key", "no key", "a P-256 key in PKCS #8");
      refusal.addSuppressed(e);
      throw refusal;
    }
  }

  /** Both halves as JSON, to be kept where the server alone reads. */
  public String encoded() {
    return JsonObject.builder()
        .put("pkcs8", Base64.getEncoder().encodeToString(secret.getEncoded()))
        .put("public", key.jwk())
        .build()
        .write();
  }

  /** The public half. */
  public ReceiptKey key() {
    return key;
  }

  byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance(ReceiptKey.SIGNATURE);
      signer.initSign(secret);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was tried when it was read", e);
    }
  }
}
