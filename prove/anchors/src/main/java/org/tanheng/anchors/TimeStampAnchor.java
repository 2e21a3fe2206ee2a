// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.tanheng.anchors.internal.TimeStamps;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * A time-stamping authority (RFC 3161) that signs the imprint of a checkpoint with its time. The
 * authority learns a hash and nothing else; its answer is kept whole, so that {@code openssl ts
 * -verify} reads it. Signatures by RSA and ECDSA are checked, by SM2 not: what signs by SM2 is kept
 * apart ({@link Sm2Anchor}).
 */
public final class TimeStampAnchor implements Anchor {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int NONCE_BITS = 64;
  private static final int OK = 200;

  private final URI authority;
  private final HttpClient http;

  /** An authority by its address. */
  public TimeStampAnchor(URI authority) {
    this.authority = authority;
    this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  @Override
  public Outcome<Receipt> place(Checkpoint checkpoint) {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(
            TSPAlgorithms.SHA256,
            Receipt.imprint(checkpoint).digest(),
            new BigInteger(NONCE_BITS, new SecureRandom()));
    try {
      byte[] answer = ask(request.getEncoded());
      var response = new TimeStampResponse(answer);
      response.validate(request);
      return response.getTimeStampToken() == null
          ? refused(response.getStatusString())
          : Outcome.done(
              new Receipt(
                  Receipt.Kind.RFC3161, checkpoint, Map.of("response", Receipt.base64(answer))));
    } catch (TSPException | RuntimeException e) { // of the reader of ASN.1 too
      return refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreachable(e);
    }
  }

  private byte[] ask(byte[] request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(
            HttpRequest.newBuilder(authority)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != OK) {
      throw new IOException("HTTP status " + response.statusCode());
    }
    return response.body();
  }

  private Outcome<Receipt> refused(String got) {
    return Outcome.refused(
        Finding.error(
            "anchor-refused",
            authority.toString(),
            got,
            "a granted time-stamp over the imprint that was sent",
            "Ask the authority, or take another one; nothing is anchored."));
  }

  private Outcome<Receipt> unreachable(Exception e) {
    return Outcome.refused(
        Finding.error(
            "anchor-unreachable",
            authority.toString(),
            e.getClass().getSimpleName() + ": " + e.getMessage(),
            "a time-stamping authority over HTTP",
            "Check the address and the line, then try again; nothing is anchored."));
  }

  static Outcome<Anchored> check(Receipt receipt, AnchorTrust trust) {
    try {
      TimeStampToken token = new TimeStampResponse(receipt.bytes("response")).getTimeStampToken();
      if (token == null) {
        return receipt.refused("an answer without a time-stamp", "a granted time-stamp");
      }
      byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
      boolean same =
          TSPAlgorithms.SHA256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
              && Arrays.equals(imprint, receipt.imprint().digest());
      if (!same) {
        return receipt.refused("a time-stamp of another imprint", receipt.imprint().hex());
      }
      X509Certificate signer = TimeStamps.signer(token);
      return TimeStamps.chains(token, signer, trust.authorities())
          ? Outcome.done(
              new Anchored(
                  receipt.checkpoint(),
                  signer.getSubjectX500Principal().getName(),
                  token.getTimeStampInfo().getGenTime().toInstant(),
                  "whether the authority's certificate was revoked is not asked"))
          : AnchorCheck.unknown(
              signer.getSubjectX500Principal().getName(),
              "the root certificate of " + signer.getIssuerX500Principal().getName());
    } catch (FindingException e) {
      throw e;
    } catch (TSPException | IOException | RuntimeException e) { // of the reader of ASN.1 too
      return receipt.refused(String.valueOf(e.getMessage()), "a time-stamp that its signer signed");
    }
  }
}
