// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.receipt.Receipt;
import org.tanheng.evidence.receipt.ReceiptSigner;

/** The library sd-jwt-vc of others takes our receipts, and we take what it presents. */
class ReceiptPeerTest {
  private static final ReceiptSigner SIGNER = ReceiptSigner.generate();

  @TempDir private Path folder;

  @BeforeAll
  static void needed() {
    Programs.need("node", "node", "--version");
    Assumptions.assumeTrue(
        Files.exists(Chain.PEERS.resolve("node_modules/@sd-jwt/sd-jwt-vc")),
        "sd-jwt-vc is missing: npm ci --prefix prove/anchors/src/test/peers");
  }

  @Test
  void theyAcceptTheWholeAndAPart() throws IOException {
    assertThat(said(receipt().write(), SIGNER).code()).isZero();
    JsonObject part = payload(said(receipt().showing(Set.of("gases")).write(), SIGNER));
    assertThat(part.text("total")).contains("12.5");
    assertThat(part.get("gases")).isPresent();
    assertThat(part.get("lines")).isEmpty();
  }

  @Test
  void whatTheyPresentIsAcceptedHere() throws IOException {
    Programs.Said said = said(receipt().write(), SIGNER, "lines");
    assertThat(said.code()).as(said.text()).isZero();
    JsonObject answer = (JsonObject) Json.parse(said.text()).orElseThrow();
    Receipt presented = Receipt.parse(answer.text("receipt").orElseThrow()).orElseThrow();
    assertThat(presented.shown()).containsExactly("lines");
    assertThat(presented.verify(SIGNER.key()).orElseThrow().get("gases")).isEmpty();
  }

  @Test
  void theyRefuseAnotherKeyAndAChangedTotal() throws IOException {
    assertThat(said(receipt().write(), ReceiptSigner.generate()).code()).isNotZero();
    Receipt receipt = receipt();
    String[] parts = receipt.jwt().split("\\.", -1);
    Receipt other = receipt();
    String mixed = parts[0] + "." + other.jwt().split("\\.", -1)[1] + "." + parts[2];
    assertThat(said(new Receipt(mixed, other.disclosures()).write(), SIGNER).code()).isNotZero();
  }

  private static Receipt receipt() {
    Map<String, Json> hidden = new LinkedHashMap<>();
    hidden.put("gases", JsonObject.builder().put("CO2", "12.5").build());
    hidden.put("lines", Json.of("甲烷"));
    JsonObject open =
        JsonObject.builder()
            .put("iss", "https://carbon.example.com")
            .put("vct", "https://carbon.example.com/credentials/inventory-conformity")
            .put("iat", Instant.parse("2024-04-01T00:00:00Z").getEpochSecond())
            .put("total", "12.5")
            .build();
    return Receipt.issue(SIGNER, open, hidden);
  }

  private Programs.Said said(String receipt, ReceiptSigner issuer, String... names)
      throws IOException {
    Path file = Files.writeString(folder.resolve("receipt"), receipt);
    Path key = Files.writeString(folder.resolve("key.json"), issuer.key().jwk().write());
    String[] command = new String[4 + names.length];
    command[0] = "node";
    command[1] = "receipt.mjs";
    command[2] = file.toString();
    command[3] = key.toString();
    System.arraycopy(names, 0, command, 4, names.length);
    return Programs.run(Chain.PEERS, command);
  }

  private static JsonObject payload(Programs.Said said) {
    assertThat(said.code()).as(said.text()).isZero();
    JsonObject answer = (JsonObject) Json.parse(said.text()).orElseThrow();
    return (JsonObject) answer.get("payload").orElseThrow();
  }
}
