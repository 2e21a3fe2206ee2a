// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Whom a reader believes beside the log and its witnesses. It is the reader's own and never comes
 * with the proof.
 *
 * @param authorities roots of time-stamping authorities
 * @param sm2 keys of second signatures
 * @param accounts accounts on chains, as 0x and 40 hexadecimal digits in lower case
 * @param required kinds of anchors without which nothing is proven to the reader
 */
public record AnchorTrust(
    List<X509Certificate> authorities,
    List<Sm2Key> sm2,
    Set<String> accounts,
    Set<Receipt.Kind> required) {
  /** Believes nobody: every receipt that needs somebody is refused. */
  public static final AnchorTrust NONE = new AnchorTrust(List.of(), List.of(), Set.of());

  public AnchorTrust {
    authorities = List.copyOf(authorities);
    sm2 = List.copyOf(sm2);
    accounts = Set.copyOf(accounts);
    required = Set.copyOf(required);
  }

  /** Requires no anchor. */
  public AnchorTrust(List<X509Certificate> authorities, List<Sm2Key> sm2, Set<String> accounts) {
    this(authorities, sm2, accounts, Set.of());
  }

  /**
   * Reads certificates and public keys from PEM, accounts from lines {@code account 0x...}, and
   * required kinds from lines {@code require rfc3161} or {@code require sm2}: receipts of a file or
   * a chain prove nothing before one has looked there.
   *
   * @return refused with {@code trust-malformed} for anything else that stands there
   */
  public static Outcome<AnchorTrust> parse(String text) {
    var authorities = new ArrayList<X509Certificate>();
    var keys = new ArrayList<Sm2Key>();
    Set<String> accounts = new TreeSet<>();
    Set<Receipt.Kind> required = new TreeSet<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("account ")) {
        String account = line.substring("account ".length()).strip().toLowerCase(Locale.ROOT);
        if (!account.matches("0x[0-9a-f]{40}")) {
          return refused(account);
        }
        accounts.add(account);
      } else if (line.startsWith("require ")) {
        String code = line.substring("require ".length()).strip();
        Receipt.Kind kind = Receipt.kind(code).orElse(null);
        if (kind == null || !kind.isProof()) {
          return refused("require " + code);
        }
        required.add(kind);
      }
    }
    try (var reader = new PemReader(new StringReader(text))) {
      for (PemObject pem = reader.readPemObject(); pem != null; pem = reader.readPemObject()) {
        switch (pem.getType()) {
          case "CERTIFICATE" -> authorities.add(certificate(pem.getContent()));
          case "PUBLIC KEY" -> {
            Outcome<Sm2Key> key = Sm2Key.ofDer(pem.getContent());
            if (!key.isDone()) {
              return Outcome.refused(key.findings());
            }
            keys.add(key.orElseThrow());
          }
          default -> {
            return refused(pem.getType());
          }
        }
      }
    } catch (IOException | CertificateException e) {
      return refused(String.valueOf(e.getMessage()));
    }
    return Outcome.done(new AnchorTrust(authorities, keys, accounts, required));
  }

  private static X509Certificate certificate(byte[] der) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static <T> Outcome<T> refused(String got) {
    return Outcome.refused(
        Finding.error(
            "trust-malformed",
            "trust file",
            got,
            "PEM of CERTIFICATE and PUBLIC KEY (SM2), lines account 0x... and require rfc3161 or sm2",
            "Mend or remove what is named; a private key never belongs there."));
  }
}
