// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelReader;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.model.ProductModel;

/** A part of 3 kg: steel 2 kg at 2, a flight at 0.5, own 1, uptake -0.25; the use stays out. */
class ProductPcfTest {
  private static final String MODEL =
      """
      {"model": "widget", "name": {"zh": "小部件", "en": "Widget"}, "declared-unit": "1 item",
       "process": "assembly", "boundary": "%s", "period": "2026",
       "processes": [{"id": "assembly", "stage": "production",
         "outputs": [{"product": "widget", "kind": "reference", "amount": "1 item"}],
         "inputs": [
           {"name": "steel", "amount": "2 kg", "stage": "raw-material", "source": "a bill",
            "from": {"name": "steel", "source": "a table",
              "values": {"fossil": "1.5 kgCO2e/kg", "aircraft": "0.5 kgCO2e/kg"}}},
           {"name": "wood", "amount": "1 kg", "source": "a bill",
            "from": {"name": "wood", "source": "a table",
              "values": {"fossil": "0.25 kgCO2e/kg", "removal": "-0.25 kgCO2e/kg"}}}%s],
         "emissions": [{"name": "own", "amount": "1 kg", "gas": "CO2", "source": "an example"}]}]}
      """;
  private static final String USE =
      """
      , {"name": "power", "amount": "4 kg", "stage": "use", "source": "a bill",
         "from": {"name": "fuel", "source": "a table", "values": "3 kgCO2e/kg"}}
      """;

  private static Outcome<Pcf> made(String text, @Nullable BigDecimal mass, String removal) {
    JsonObject json = (JsonObject) Json.parse(text).orElseThrow();
    ProductModel model = ModelReader.read(json).orElseThrow();
    JsonObject result =
        ModelResultJson.of(ModelEngine.run(model, "", ModelSettings.PLAIN).orElseThrow());
    return ProductPcf.of(
        model,
        result,
        new PcfFacts(
            new UUID(0, 7),
            List.of(new UUID(0, 6)),
            Instant.parse("2026-11-01T00:00:00Z"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 7, 1),
            "Works",
            List.of("urn:pact:example.com:company-id:1"),
            List.of("urn:pact:example.com:product-id:widget"),
            "CN",
            mass,
            new BigDecimal("0.1"),
            null,
            removal));
  }

  @Test
  void channelsBecomeTheFiguresOfPact() {
    for (String text :
        List.of(MODEL.formatted("cradle-to-gate", ""), MODEL.formatted("cradle-to-grave", USE))) {
      Pcf pcf = made(text, new BigDecimal("3"), "biogenicCO2Uptake").orElseThrow();
      assertThat(pcf.basis().unit()).isEqualTo(DeclaredUnit.PIECE);
      assertThat(pcf.basis().amount()).isEqualByComparingTo("1");
      assertThat(pcf.figure(PcfFigure.FOSSIL_GHG_EMISSIONS)).isEqualByComparingTo("5.25");
      assertThat(pcf.figure(PcfFigure.AIRCRAFT)).isEqualByComparingTo("1");
      assertThat(pcf.figure(PcfFigure.BIOGENIC_UPTAKE)).isEqualByComparingTo("-0.25");
      assertThat(pcf.figure(PcfFigure.PCF_EXCLUDING_BIOGENIC_UPTAKE)).isEqualByComparingTo("5.25");
      assertThat(pcf.figure(PcfFigure.PCF_INCLUDING_BIOGENIC_UPTAKE)).isEqualByComparingTo("5");
      assertThat(pcf.preceding()).containsExactly(new UUID(0, 6));
      assertThat(pcf.basis().until()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
    }
  }

  @Test
  void anInputOfTheFootprintGivesTheModelAgain() {
    Pcf pcf =
        made(MODEL.formatted("cradle-to-gate", ""), new BigDecimal("3"), "biogenicCO2Uptake")
            .orElseThrow();
    assertThat(SupplierInput.of(pcf).write())
        .contains("\"fossil\":\"4.25 kgCO2e/item\"", "\"aircraft\":\"1 kgCO2e/item\"")
        .contains("\"removal\":\"-0.25 kgCO2e/item\"");
  }

  /** Steel makes 4 of 5.5 (flights within), wood 0.5 and the own emission 1: all are rated. */
  @Test
  void ratingsAreToldWhereMostOfTheImpactIsRated() {
    String part = MODEL.formatted("cradle-to-gate", "");
    String steel =
        part.replace(
            "\"name\": \"steel\", \"source\"",
            "\"ratings\": {\"technology\": 1, \"geography\": 3, \"time\": 2},"
                + " \"name\": \"steel\", \"source\"");
    Pcf some = made(steel, new BigDecimal("3"), "biogenicCO2Uptake").orElseThrow();
    assertThat(some.method().ratings()).isNull();
    String both =
        steel.replace("\"gas\": \"CO2\"", "\"gas\": \"CO2\", \"pedigree\": [1, 1, 3, 4, 2]");
    Pcf most = made(both, new BigDecimal("3"), "biogenicCO2Uptake").orElseThrow();
    assertThat(most.method().ratings())
        .isEqualTo(
            new PcfMethod.Ratings(
                new BigDecimal("1.20"), new BigDecimal("3.20"), new BigDecimal("2.20")));
    assertThat(most.product().comment()).contains("% of it are rated");
    assertThat(SupplierInput.of(most).write()).contains("\"technology\":\"1.2\"");
  }

  @Test
  void theSourceOfATreatmentIsToldBesideThoseOfInputs() {
    String from =
        """
        "%s": {"name": "%s", "values": {"fossil": "0.1 kgCO2e/kg"},
          "source": {"origin": "database", "supplier": "%s", "document": "%s"}}
        """;
    String bought =
        """
        , {"name": "glue", "amount": "1 kg", "source": "a bill", %s}
        """
            .formatted(from.formatted("from", "glue", "Inputs", "Inputs 3.1"));
    String treated =
        """
        , {"product": "offcuts", "kind": "waste", "amount": "1 kg", "source": "a bill", %s}]
        """
            .formatted(from.formatted("to", "offcuts", "Wastes", "Wastes 2.0"));
    String text =
        MODEL
            .formatted("cradle-to-gate", bought)
            .replace("\"amount\": \"1 item\"}]", "\"amount\": \"1 item\"}" + treated);
    Pcf pcf = made(text, new BigDecimal("3"), "biogenicCO2Uptake").orElseThrow();
    assertThat(pcf.method().sources())
        .containsExactly(
            new PcfMethod.Source("Inputs", "3.1"), new PcfMethod.Source("Wastes", "2.0"));
  }

  @Test
  void whatTheModelDoesNotKnowIsAsked() {
    String text = MODEL.formatted("cradle-to-gate", "");
    assertThat(made(text, null, "fossilCarbonContent").findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("pcf-channel", "removal"),
            org.assertj.core.groups.Tuple.tuple("pcf-missing", "productMassPerDeclaredUnit"));
  }
}
