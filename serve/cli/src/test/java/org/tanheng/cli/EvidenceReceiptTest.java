// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.receipt.Receipt;
import org.tanheng.evidence.receipt.ReceiptSigner;
import org.tanheng.evidence.receipt.StatusList;

class EvidenceReceiptTest {
  @TempDir private Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... options) {
    var out = new StringWriter();
    var err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("evidence", "receipt"));
    arguments.addAll(List.of(options));
    int code =
        Main.run(
            arguments.toArray(String[]::new),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void aReceiptIsReadLessIsShownAndAnotherKeyIsRefused() throws Exception {
    ReceiptSigner signer = ReceiptSigner.generate();
    Receipt receipt =
        Receipt.issue(
            signer,
            JsonObject.builder().put("total", "12.5").build(),
            Map.of("gases", Json.of("secret-gas"), "source/a", Json.of("12.5")));
    String file = Files.writeString(folder.resolve("r.sd-jwt"), receipt.write()).toString();
    JsonObject issuer =
        JsonObject.builder()
            .put("issuer", "https://carbon.example.com")
            .put(
                "jwks",
                JsonObject.builder().put("keys", Json.of(List.of(signer.key().jwk()))).build())
            .build();
    String key = Files.writeString(folder.resolve("issuer.json"), issuer.write()).toString();
    Ran whole = run(file, "--key", key);
    assertThat(whole.code()).isZero();
    assertThat(whole.out()).contains("secret-gas", "source/a");

    Ran copy = run(file, "--show", "source/a");
    String part = Files.writeString(folder.resolve("part"), copy.out()).toString();
    assertThat(run(part, "--key", key).out()).contains("source/a").doesNotContain("secret-gas");
    Ran bare = run(file, "--show=");
    assertThat(Receipt.parse(bare.out()).orElseThrow().shown()).isEmpty();

    String foreign =
        Files.writeString(folder.resolve("k.json"), ReceiptSigner.generate().key().jwk().write())
            .toString();
    Ran refused = run(file, "--key", foreign);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err() + refused.out()).contains("receipt-malformed");
    assertThat(run(file).code()).isEqualTo(1);
    assertThat(run(folder.resolve("none").toString(), "--key", key).code()).isNotZero();
  }

  @Test
  void theHolderSignsACopyAndAnEndedReceiptIsRefused() throws Exception {
    ReceiptSigner issuer = ReceiptSigner.generate();
    String secret = folder.resolve("holder.key").toString();
    Ran made = run("--holder", secret);
    assertThat(made.code()).isZero();
    Receipt receipt =
        Receipt.issue(
            issuer,
            JsonObject.builder()
                .put(
                    "cnf",
                    JsonObject.builder().put("jwk", Json.parse(made.out()).orElseThrow()).build())
                .put("status", StatusList.claim("https://a.example/list", 3))
                .build(),
            Map.of("gases", Json.of("secret-gas")));
    String file = Files.writeString(folder.resolve("r"), receipt.write()).toString();
    assertThat(run(file, "--show=", "--holder", secret).code()).isEqualTo(1);
    Ran copy = run(file, "--show=", "--holder", secret, "--audience", "bank", "--nonce", "1");
    String part = Files.writeString(folder.resolve("copy"), copy.out()).toString();
    String key = Files.writeString(folder.resolve("k"), issuer.key().jwk().write()).toString();
    assertThat(run(part, "--key", key, "--audience", "bank", "--nonce", "1").code()).isZero();
    assertThat(run(part, "--key", key, "--audience", "bank", "--nonce", "2").code()).isEqualTo(1);

    var ended = new BitSet();
    String list = list(issuer, ended);
    assertThat(run(file, "--key", key, "--status", list).code()).isZero();
    ended.set(3);
    Ran refused = run(file, "--key", key, "--status", list(issuer, ended));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err() + refused.out()).contains("receipt-revoked");
  }

  private String list(ReceiptSigner issuer, BitSet ended) throws Exception {
    String text = new StatusList("https://a.example/list", ended, Instant.now()).signed(issuer, 60);
    return Files.writeString(folder.resolve("list"), text).toString();
  }
}
