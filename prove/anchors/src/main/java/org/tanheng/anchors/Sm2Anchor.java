// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A second, detached signature over the text of a checkpoint by SM2 with SM3 (GB/T 32918.2-2016,
 * DER form of GM/T 0009-2012, identifier 1234567812345678), for those who ask for national
 * algorithms. The log's own Ed25519 signature stays what its tools check.
 */
public final class Sm2Anchor implements Anchor {
  private static final String PRIVATE = "PRIVATE KEY";
  private final ECPrivateKeyParameters key;

  private Sm2Anchor(ECPrivateKeyParameters key) {
    this.key = key;
  }

  /** Makes a new key. */
  public static Sm2Anchor generate() {
    var generator = new ECKeyPairGenerator();
    generator.init(
        new ECKeyGenerationParameters(
            new ECNamedDomainParameters(
                GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1")),
            new SecureRandom()));
    return new Sm2Anchor((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate());
  }

  /** Reads a private key as PEM (PKCS #8); a refusal never repeats what it read. */
  public static Outcome<Sm2Anchor> parse(String pem) {
    Optional<byte[]> der = Pem.read(PRIVATE, pem);
    try {
      if (der.isPresent()
          && PrivateKeyFactory.createKey(der.get()) instanceof ECPrivateKeyParameters read
          && read.getParameters() instanceof ECNamedDomainParameters named
          && named.getName().equals(GMObjectIdentifiers.sm2p256v1)) {
        return Outcome.done(new Sm2Anchor(read));
      }
    } catch (IOException | RuntimeException e) {
      // told below with all other texts that are no key
    }
    return Outcome.refused(
        Finding.error(
            "key-malformed",
            "private key",
            "a text that is no key of SM2",
            "PEM of PKCS #8 on the curve sm2p256v1",
            "openssl genpkey -algorithm SM2 makes one."));
  }

  /** The private key as PEM, for its file alone. */
  public String pem() {
    try {
      return Pem.write(PRIVATE, PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("a key has a form", e);
    }
  }

  /** The public key. */
  public Sm2Key key() {
    var point = key.getParameters().getG().multiply(key.getD()).normalize();
    try {
      return Sm2Key.ofDer(
              SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                      new ECPublicKeyParameters(point, key.getParameters()))
                  .getEncoded())
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("a key has a form", e);
    }
  }

  @Override
  public Outcome<Receipt> place(Checkpoint checkpoint) {
    byte[] message = checkpoint.text().getBytes(StandardCharsets.UTF_8);
    var signer = new SM2Signer();
    signer.init(
        true, new ParametersWithID(new ParametersWithRandom(key, new SecureRandom()), Sm2Key.ID));
    signer.update(message, 0, message.length);
    try {
      return Outcome.done(
          new Receipt(
              Receipt.Kind.SM2,
              checkpoint,
              Map.of(
                  "key", Receipt.base64(key().der()),
                  "signature", Receipt.base64(signer.generateSignature()))));
    } catch (CryptoException e) {
      throw new IllegalStateException("a key of the curve signs", e);
    }
  }

  static Outcome<Anchored> check(Receipt receipt, AnchorTrust trust) {
    return Sm2Key.ofDer(receipt.bytes("key"))
        .flatMap(
            key -> {
              byte[] message = receipt.checkpoint().text().getBytes(StandardCharsets.UTF_8);
              if (!key.signed(message, receipt.bytes("signature"))) {
                return receipt.refused(
                    "a signature that is not of this key over this text", "the signer's own");
              }
              return trust.sm2().contains(key)
                  ? Outcome.done(
                      new Anchored(
                          receipt.checkpoint(), "SM2 key " + key.name(), null, "no time is proven"))
                  : AnchorCheck.unknown("SM2 key " + key.name(), key.pem());
            });
  }
}
