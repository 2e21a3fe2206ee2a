// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class PactTest {
  private static final JsonObject COIL = (JsonObject) ExchangeFiles.read("coil.pact.json");

  @Test
  void whatIsReadIsWrittenAgainToTheLastDigit() {
    Outcome<Pcf> read = Pact.read(COIL);
    assertThat(read.findings()).isEmpty();
    assertThat(CanonicalJson.bytes(Pact.write(read.orElseThrow())))
        .isEqualTo(CanonicalJson.bytes(COIL));
    assertThat(read.orElseThrow().figure(PcfFigure.PCF_EXCLUDING_BIOGENIC_UPTAKE))
        .isEqualTo(new BigDecimal("2105.50"));
  }

  static Stream<JsonObject> malformed() {
    return ((JsonArray) ExchangeFiles.read("malformed.json"))
        .items().stream().map(JsonObject.class::cast);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void eachMalformedMemberIsNamedAndNothingIsRead(JsonObject kind) {
    JsonObject wrong =
        ExchangeFiles.with(COIL, kind.text("set").orElseThrow(), kind.get("to").orElseThrow());
    Outcome<Pcf> read = Pact.read(wrong);
    assertThat(read.isDone()).isFalse();
    assertThat(read.findings())
        .filteredOn(Finding::isError)
        .extracting(f -> f.code() + " " + f.subject())
        .containsExactly(
            kind.text("code").orElseThrow() + " " + kind.text("subject").orElseThrow());
  }

  @Test
  void aSumThatIsOffIsAWarningAndRoundingIsNot() {
    JsonObject off = ExchangeFiles.with(COIL, "pcf.pcfExcludingBiogenicUptake", Json.of("2115.5"));
    Outcome<Pcf> read = Pact.read(off);
    assertThat(read.isDone()).isTrue();
    assertThat(read.findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(
            tuple("pcf-sum", "pcf.pcfExcludingBiogenicUptake"),
            tuple("pcf-sum", "pcf.pcfIncludingBiogenicUptake"));
    JsonObject rounded =
        ExchangeFiles.with(COIL, "pcf.pcfExcludingBiogenicUptake", Json.of("2105"));
    assertThat(Pact.read(rounded).findings()).isEmpty();
  }

  @Test
  void validityIsThreeYearsFromTheEndOfTheReferenceWhereNoneIsStated() {
    JsonObject open =
        new JsonObject(
            COIL.members().entrySet().stream()
                .filter(member -> !member.getKey().startsWith("validity"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    Pcf pcf = Pact.read(open).orElseThrow();
    assertThat(pcf.validStart()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(pcf.validEnd()).isEqualTo(Instant.parse("2029-01-01T00:00:00Z"));
    assertThat(pcf.isExpired(pcf.validEnd().minusNanos(1))).isFalse();
    assertThat(pcf.isExpired(pcf.validEnd())).as("the end is not in it").isTrue();
  }

  @Test
  void asAnInputOfAModelItsChannelsAddUpToItsSumForOneUnit() {
    JsonObject flown = ExchangeFiles.with(COIL, "pcf.aircraftGhgEmissions", Json.of("100.1"));
    JsonObject input = SupplierInput.of(Pact.read(flown).orElseThrow());
    assertThat(input.text("pcf")).contains("3b3f1b9e-7a55-4d38-9c0a-0d5f8d1a2c01");
    assertThat(input.text("valid-to")).as("the last day before its end").contains("2027-01-31");
    JsonObject values = (JsonObject) input.get("values").orElseThrow();
    assertThat(values.write())
        .isEqualTo(
            "{\"fossil\":\"2 kgCO2e/kg\",\"biogenic\":\"0.0004 kgCO2e/kg\","
                + "\"removal\":\"-0.00025 kgCO2e/kg\",\"dluc\":\"0.005 kgCO2e/kg\","
                + "\"aircraft\":\"0.1001 kgCO2e/kg\"}");
  }

  @Test
  void filtersMatchOneValueOfEachCriterionWithoutRegardToCase() {
    Pcf pcf = Pact.read(COIL).orElseThrow();
    assertThat(matches(pcf, Map.of())).isTrue();
    String product = "URN:PACT:EXAMPLE.COM:PRODUCT-ID:CRC-10";
    assertThat(matches(pcf, Map.of("productId", List.of("urn:x:y", product)))).isTrue();
    assertThat(matches(pcf, Map.of("productId", List.of("urn:x:y")))).isFalse();
    assertThat(matches(pcf, Map.of("productId", List.of(product), "geography", List.of("XX"))))
        .isFalse();
    for (String place : List.of("cn-js", "CN-JS")) {
      assertThat(matches(pcf, Map.of("geography", List.of(place)))).isTrue();
    }
    assertThat(matches(pcf, Map.of("geography", List.of("CN")))).isFalse();
    assertThat(matches(pcf, Map.of("classification", List.of("urn:pact:un.org:cpc:41212"))))
        .isTrue();
    assertThat(matches(pcf, Map.of("companyId", List.of("urn:x:y")))).isFalse();
    assertThat(matches(pcf, Map.of("status", List.of("ACTIVE")))).isTrue();
    assertThat(matches(pcf, Map.of("status", List.of("bogus")))).isFalse();
  }

  @Test
  void limitsOfValidityCountAsTheSpecificationSays() {
    Pcf pcf = Pact.read(COIL).orElseThrow();
    assertThat(on(pcf, "validOn", "2026-02-01T00:00:00Z")).isTrue();
    assertThat(on(pcf, "validOn", "2027-02-01T08:00:00 08:00")).isTrue();
    assertThat(on(pcf, "validOn", "2027-02-01T00:00:01Z")).isFalse();
    assertThat(on(pcf, "validAfter", "2026-01-31T23:59:59Z")).isTrue();
    assertThat(on(pcf, "validAfter", "2026-02-01T00:00:00Z")).isFalse();
    assertThat(on(pcf, "validBefore", "2027-02-01T00:00:01Z")).isTrue();
    assertThat(on(pcf, "validBefore", "2027-02-01T00:00:00Z")).isFalse();
    assertThat(PcfFilter.of(Map.of("validOn", List.of("yesterday"))).isDone()).isFalse();
  }

  private static boolean on(Pcf pcf, String name, String time) {
    return matches(pcf, Map.of(name, List.of(time)));
  }

  private static boolean matches(Pcf pcf, Map<String, List<String>> parameters) {
    return PcfFilter.of(parameters).orElseThrow().matches(pcf);
  }
}
