// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class CatenaXTest {
  private static final JsonObject SCHEMA =
      (JsonObject) ExchangeFiles.read("catena-x-pcf-9.0.0.schema.json");
  private static final JsonObject COIL = (JsonObject) ExchangeFiles.read("coil.pact.json");

  @Test
  void aPayloadFitsTheSchemaAndComesBackTheSame() {
    Pcf pcf = Pact.read(COIL).orElseThrow();
    JsonObject written =
        CatenaX.write(new CatenaX.Payload(pcf, CatenaFacts.usual("Eastern Asia"))).orElseThrow();
    assertThat(SmallSchema.errors(SCHEMA, written)).isEmpty();
    Outcome<CatenaX.Payload> back = CatenaX.read(written.write());
    assertThat(back.findings()).isEmpty();
    assertThat(back.orElseThrow().facts()).isEqualTo(CatenaFacts.usual("Eastern Asia"));
    Pcf same = back.orElseThrow().pcf();
    assertThat(same.figures()).isEqualTo(pcf.figures());
    assertThat(same.basis()).isEqualTo(pcf.basis());
    assertThat(same.product()).isEqualTo(pcf.product());
    assertThat(same.method().sources()).isEqualTo(pcf.method().sources());
    assertThat(same.method().ratings()).isEqualTo(pcf.method().ratings());
    assertThat(CatenaX.write(back.orElseThrow()).orElseThrow()).isEqualTo(written);
  }

  @Test
  void theSchemaOfTheTestRefusesWhatIsWrong() {
    JsonObject written =
        CatenaX.write(
                new CatenaX.Payload(
                    Pact.read(COIL).orElseThrow(), CatenaFacts.usual("Eastern Asia")))
            .orElseThrow();
    assertThat(SmallSchema.errors(SCHEMA, ExchangeFiles.with(written, "general", Json.of("x"))))
        .containsExactly("$.general type array");
    assertThat(
            SmallSchema.errors(
                SCHEMA,
                ExchangeFiles.with(
                    written,
                    "carbonContent",
                    Json.of(
                        List.of(
                            JsonObject.builder()
                                .put("fossilCarbonContent", new JsonNumber("-1"))
                                .build())))))
        .containsExactly("$.carbonContent[].fossilCarbonContent minimum 0.0");
  }

  @Test
  void whatTheModelAsksAndTheFootprintDoesNotStateIsNamed() {
    JsonObject silent =
        ExchangeFiles.with(
            ExchangeFiles.with(
                COIL, "pcf.packagingEmissionsIncluded", Json.parse("null").orElseThrow()),
            "pcf.exemptedEmissionsPercent",
            Json.of("11"));
    Pcf pcf = Pact.read(silent).orElseThrow();
    assertThat(
            CatenaX.write(new CatenaX.Payload(pcf, CatenaFacts.usual("Eastern Asia"))).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(
            tuple("pcf-missing", "packagingEmissionsIncluded"),
            tuple("pcf-sign", "exemptedEmissionsPercent"));
  }

  @Test
  void emptyDoubledAndForeignPayloadsAreFindings() {
    assertThat(CatenaX.read("[]").isDone()).isFalse();
    assertThat(CatenaX.read("{}").findings())
        .extracting(Finding::subject)
        .contains("scopeOfPcfForm", "carbonContent", "general");
    String twice = "{\"general\": [{}, {}]}";
    assertThat(CatenaX.read(twice).findings())
        .extracting(Finding::code, Finding::subject)
        .contains(tuple("pcf-value", "general"));
    assertThat(CatenaX.read(COIL.write()).isDone()).isFalse();
  }
}
