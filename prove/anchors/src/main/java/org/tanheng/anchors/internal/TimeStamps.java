// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Signature and certificate path of a time-stamp token (RFC 3161, RFC 5280 by the JDK's PKIX). */
public final class TimeStamps {
  private TimeStamps() {}

  /**
   * The certificate within the token that signed it, once its signature, its purpose and its time
   * are checked.
   */
  public static X509Certificate signer(TimeStampToken token) throws TSPException, IOException {
    Iterator<X509CertificateHolder> found =
        token.getCertificates().getMatches(token.getSID()).iterator();
    if (!found.hasNext()) {
      throw new TSPException("the token does not hold its signer's certificate");
    }
    X509CertificateHolder holder = found.next();
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
      return certificate(holder);
    } catch (OperatorCreationException | CertificateException e) {
      throw new TSPException("the signer's key cannot be used: " + e.getMessage(), e);
    }
  }

  /** Whether a path leads from the signer to one of the roots at the time of the token. */
  public static boolean chains(
      TimeStampToken token, X509Certificate signer, List<X509Certificate> roots)
      throws IOException {
    if (roots.isEmpty()) {
      return false;
    }
    try {
      var target = new X509CertSelector();
      target.setCertificate(signer);
      var parameters =
          new PKIXBuilderParameters(
              roots.stream().map(r -> new TrustAnchor(r, null)).collect(Collectors.toSet()),
              target);
      var held = new ArrayList<X509Certificate>();
      for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
        held.add(certificate(holder));
      }
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(held)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(token.getTimeStampInfo().getGenTime());
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws CertificateException, IOException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
  }
}
