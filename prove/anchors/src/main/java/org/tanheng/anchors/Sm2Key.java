// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A public key of SM2 (GB/T 32918.5, curve sm2p256v1) that checks signatures with SM3.
 *
 * @param hex the SubjectPublicKeyInfo in hexadecimal digits
 */
public record Sm2Key(String hex) {
  /** The distinguishing identifier that GM/T 0009 gives where parties agreed on none. */
  static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  /** Reads a SubjectPublicKeyInfo; another curve is refused. */
  public static Outcome<Sm2Key> ofDer(byte[] der) {
    try {
      var info = SubjectPublicKeyInfo.getInstance(der);
      if (GMObjectIdentifiers.sm2p256v1.equals(info.getAlgorithm().getParameters())
          && PublicKeyFactory.createKey(info) instanceof ECPublicKeyParameters) {
        return Outcome.done(new Sm2Key(HexFormat.of().formatHex(der)));
      }
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException e) {
      // told below with all other keys
    }
    return Outcome.refused(
        Finding.error(
            "key-malformed",
            "public key",
            "no key of SM2",
            "a SubjectPublicKeyInfo on the curve sm2p256v1",
            "openssl pkey -in KEY.pem -pubout writes it."));
  }

  /** The key as PEM, as OpenSSL writes it. */
  public String pem() {
    return Pem.write("PUBLIC KEY", der());
  }

  /** The first sixteen digits of its SHA-256, for people. */
  String name() {
    return Hash.of(der()).hex().substring(0, 16);
  }

  byte[] der() {
    return HexFormat.of().parseHex(hex);
  }

  /** Whether the DER signature is of this key over the message. */
  boolean signed(byte[] message, byte[] signature) {
    try {
      var signer = new SM2Signer();
      signer.init(false, new ParametersWithID(PublicKeyFactory.createKey(der()), ID));
      signer.update(message, 0, message.length);
      return signer.verifySignature(signature);
    } catch (IOException e) {
      throw new IllegalStateException("read when the key was made", e);
    }
  }
}
