// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelReader;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.publish.FootprintLink.State;

class FootprintCheckTest {
  private static final String MODEL =
      """
      {"model":"widget","declared-unit":"1 kg","process":"p","boundary":"cradle-to-gate",
       "period":"2026","processes":[{"id":"p","stage":"production",
       "outputs":[{"product":"widget","kind":"reference","amount":"1 kg"}],
       "inputs":[{"name":"steel","amount":"2 kg","stage":"raw-material","source":"a bill",
         "spread":{"kind":"normal","deviation":"10 %"},
         "from":{"name":"steel","values":"2 kgCO2e/kg","source":"a table"}}]}]}
      """;

  private final NoteSigner signer = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  @TempDir private Path folder;
  private FootprintBundle whole = new FootprintBundle("", "", null, null, null);

  @BeforeEach
  void published() throws IOException {
    JsonObject document = (JsonObject) Json.parse(MODEL).orElseThrow();
    ProductModel model = ModelReader.read(document).orElseThrow();
    ModelSettings settings = ModelSettings.PLAIN.withRuns(50, 7, 1);
    String result = ModelResultJson.of(ModelEngine.run(model, "", settings).orElseThrow()).write();
    Leaf leaf =
        new Leaf(
            LeafKind.FOOTPRINT,
            Instant.parse("2026-11-21T08:00:00Z"),
            JsonObject.builder()
                .put("id", "1")
                .put("product", "ABCDE12345")
                .put("model", model.hash().hex())
                .put("result", Hash.ofText(result).hex())
                .put("by", Hash.ofText("somebody").hex())
                .build());
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      log.append(List.of("before".getBytes(StandardCharsets.UTF_8), leaf.bytes()));
    }
    String proof = TlogProof.of(LogReader.open(folder, signer.key()).orElseThrow(), 1).write();
    whole =
        new FootprintBundle(
            MODEL, result, new String(leaf.bytes(), StandardCharsets.UTF_8), proof, null);
  }

  private Map<String, State> states(FootprintBundle bundle) {
    Map<String, State> states = new LinkedHashMap<>();
    FootprintCheck.of(bundle, LogPolicy.of(signer.key()))
        .forEach(link -> states.put(link.name(), link.state()));
    return states;
  }

  @Test
  void aWholeBundleHolds() {
    assertThat(states(whole))
        .containsExactly(
            Map.entry("result", State.HOLDS),
            Map.entry("leaf", State.HOLDS),
            Map.entry("log", State.HOLDS));
  }

  @Test
  void anotherAmountInTheModelIsNoticedTwice() {
    var other =
        new FootprintBundle(
            whole.model().replace("2 kg\"", "3 kg\""),
            whole.result(),
            whole.leaf(),
            whole.proof(),
            null);
    assertThat(states(other)).containsEntry("result", State.BROKEN);
    assertThat(states(other)).containsEntry("leaf", State.BROKEN);
  }

  @Test
  void anotherResultIsNoticedTwice() {
    String result = whole.result().replace("\"total\":4.0", "\"total\":5.0");
    assertThat(result).isNotEqualTo(whole.result());
    var other = new FootprintBundle(whole.model(), result, whole.leaf(), whole.proof(), null);
    assertThat(states(other)).containsEntry("result", State.BROKEN);
    assertThat(states(other)).containsEntry("leaf", State.BROKEN);
  }

  @Test
  void figuresHoldWhereAnotherReleaseWritesOtherMembersOtherwise() {
    String result = whole.result().replaceFirst("\"path\"", "\"place-in-file\"");
    assertThat(result).isNotEqualTo(whole.result());
    var other = new FootprintBundle(whole.model(), result, whole.leaf(), whole.proof(), null);
    assertThat(states(other)).containsEntry("result", State.HOLDS);
    assertThat(states(other)).containsEntry("leaf", State.BROKEN);
  }

  @Test
  void aLeafThatIsNotInTheLogIsNoticed() {
    String leaf = String.valueOf(whole.leaf()).replace("ABCDE12345", "ABCDE12346");
    var other = new FootprintBundle(whole.model(), whole.result(), leaf, whole.proof(), null);
    assertThat(states(other)).containsEntry("leaf", State.HOLDS);
    assertThat(states(other)).containsEntry("log", State.BROKEN);
  }

  @Test
  void whatIsNotThereIsNotProven() {
    var bare = new FootprintBundle(whole.model(), whole.result(), null, null, null);
    assertThat(states(bare)).containsEntry("leaf", State.NOT_PROVEN);
    assertThat(FootprintCheck.of(whole, null))
        .contains(
            new FootprintLink(
                "log", State.NOT_PROVEN, "no policy that says whose keys are believed"));
  }

  @Test
  void filesThatNobodyChecksAreRefused() {
    Map<String, String> files = new LinkedHashMap<>(whole.files());
    files.put("more.txt", "hidden");
    assertThat(FootprintBundle.of(files).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("bundle-file"));
    files.remove("more.txt");
    assertThat(FootprintBundle.of(files).orElseThrow()).isEqualTo(whole);
    files.remove("model.json");
    assertThat(FootprintBundle.of(files).findings()).hasSize(1);
  }
}
