// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.finding.Finding;

/** Time-stamps of OpenSSL's authority, checked by us and by OpenSSL. */
class TimeStampAnchorTest {
  private static final String P256 = "EC ec_paramgen_curve:P-256";

  @TempDir private Path folder;

  @BeforeAll
  static void openssl() {
    Programs.need("openssl", "openssl", "version");
  }

  @ParameterizedTest
  @ValueSource(strings = {P256, "RSA rsa_keygen_bits:2048"})
  void aTimeStampHoldsForUsAndForOpenssl(String key) throws Exception {
    try (var authority = new Authority(folder, key)) {
      Receipt receipt =
          new TimeStampAnchor(authority.address()).place(Checkpoints.FIRST).orElseThrow();
      AnchorTrust trust = AnchorTrust.parse(authority.root()).orElseThrow();
      Anchored anchored = AnchorCheck.check(receipt, trust).orElseThrow();
      assertThat(anchored.by()).isEqualTo("CN=Time authority");
      assertThat(anchored.at())
          .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now().plusSeconds(1));

      Files.write(folder.resolve("response"), receipt.bytes("response"));
      Files.writeString(folder.resolve("text"), Checkpoints.FIRST.text());
      Files.writeString(folder.resolve("other"), Checkpoints.OTHER.text());
      assertThat(verify("text").text()).contains("Verification: OK");
      assertThat(verify("other").code()).isNotZero();
    }
  }

  private Programs.Said verify(String data) {
    return Programs.run(
        folder,
        "openssl",
        "ts",
        "-verify",
        "-data",
        data,
        "-in",
        "response",
        "-CAfile",
        "root.crt");
  }

  @Test
  void anotherCheckpointAnotherRootAndNoRootAreRefused(@TempDir Path elsewhere) throws Exception {
    try (var authority = new Authority(folder, P256);
        var stranger = new Authority(elsewhere, P256)) {
      Receipt receipt =
          new TimeStampAnchor(authority.address()).place(Checkpoints.FIRST).orElseThrow();
      AnchorTrust trust = AnchorTrust.parse(authority.root()).orElseThrow();
      var moved = new Receipt(receipt.kind(), Checkpoints.OTHER, receipt.proof());

      assertThat(code(moved, trust)).isEqualTo("receipt-invalid");
      assertThat(code(receipt, AnchorTrust.parse(stranger.root()).orElseThrow()))
          .isEqualTo("anchor-unknown");
      assertThat(code(receipt, AnchorTrust.NONE)).isEqualTo("anchor-unknown");
    }
  }

  private static String code(Receipt receipt, AnchorTrust trust) {
    return AnchorCheck.check(receipt, trust).findings().stream()
        .map(Finding::code)
        .findFirst()
        .orElse("holds");
  }

  @Test
  void noByteOfAReceiptMayChange() throws Exception {
    try (var authority = new Authority(folder, P256)) {
      String text =
          new TimeStampAnchor(authority.address()).place(Checkpoints.FIRST).orElseThrow().write();
      assertThat(Receipt.parse(text).orElseThrow().write()).isEqualTo(text);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] ^= 1;
        assertThat(Receipt.parse(new String(bytes, StandardCharsets.UTF_8)).isDone())
            .as("byte %s", i)
            .isFalse();
        bytes[i] ^= 1;
      }
    }
  }

  @Test
  void noBitOfTheAnswerMakesAnotherTruth() throws Exception {
    try (var authority = new Authority(folder, P256)) {
      Receipt receipt =
          new TimeStampAnchor(authority.address()).place(Checkpoints.FIRST).orElseThrow();
      AnchorTrust trust = AnchorTrust.parse(authority.root()).orElseThrow();
      Anchored truth = AnchorCheck.check(receipt, trust).orElseThrow();
      byte[] answer = receipt.bytes("response");
      int accepted = 0;
      for (int i = 0; i < answer.length; i++) {
        answer[i] ^= 1;
        var changed =
            new Receipt(
                receipt.kind(),
                receipt.checkpoint(),
                java.util.Map.of("response", Receipt.base64(answer)));
        var outcome = AnchorCheck.check(changed, trust);
        if (outcome.isDone()) {
          accepted++;
          assertThat(outcome.orElseThrow()).as("byte %s", i).isEqualTo(truth);
        }
        answer[i] ^= 1;
      }
      assertThat(accepted).as("bytes that nobody signs, the root beside them").isLessThan(700);
    }
  }

  @Test
  void anAuthorityThatFailsLeavesNothing() throws Exception {
    try (var authority = new Authority(folder, P256)) {
      authority.answersWith(503);
      assertThat(new TimeStampAnchor(authority.address()).place(Checkpoints.FIRST).findings())
          .extracting(Finding::code, Finding::got)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "anchor-unreachable", "IOException: HTTP status 503"));
    }
    assertThat(
            new TimeStampAnchor(URI.create("http://127.0.0.1:9/"))
                .place(Checkpoints.FIRST)
                .findings())
        .extracting(Finding::code)
        .containsExactly("anchor-unreachable");
  }
}
