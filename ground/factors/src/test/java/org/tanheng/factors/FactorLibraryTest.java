// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Trace;

class FactorLibraryTest {

  private static final FactorLibrary LIBRARY = FactorLibrary.bundled();
  private static final LocalDate CLOSING = LocalDate.of(2026, 11, 21);

  @Test
  void everyRowHasItsOwnIdAUnitAndADocument() {
    assertThat(LIBRARY.factors()).hasSizeGreaterThan(7000);
    var ids = new HashSet<String>();
    LIBRARY.factors().forEach(f -> assertThat(ids.add(f.id())).as(f.id()).isTrue());
    assertThat(LIBRARY.factors()).allSatisfy(f -> assertThat(f.document().title()).isNotEmpty());
    assertThat(LIBRARY.factors()).allSatisfy(f -> assertThat(f.nameEn()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource(FactorFamily.class)
  void aFamilyHasItsRowsInTheirOrder(FactorFamily family) {
    List<Factor> rows = LIBRARY.factors().stream().filter(f -> f.family() == family).toList();
    assertThat(LIBRARY.factors(family)).isEqualTo(rows);
  }

  /** Whoever changes a table makes another release: the hash belongs to the id. */
  @Test
  void theReleaseIsWhatItWas() {
    assertThat(FactorLibrary.RELEASE).isEqualTo("2026.11.2");
    assertThat(LIBRARY.hash().hex())
        .isEqualTo("1722fd8581a7583120817d49e862889b51e6514a928345320777bea93abba3ee");
  }

  @Test
  void itsTablesMakeTheSameLibraryUnderAnotherName() {
    FactorLibrary again = FactorLibrary.of("2031.1", LIBRARY.tables()).orElseThrow();
    assertThat(again.release()).isEqualTo("2031.1");
    assertThat(again.hash()).isEqualTo(LIBRARY.hash());
    assertThat(again.factors()).isEqualTo(LIBRARY.factors());
    assertThat(again.regionName("Henan")).isEqualTo("河南");
    assertThat(again.fuels().names()).isEqualTo(LIBRARY.fuels().names());
    Trace blend = again.gwp().value("AR6", "R410A").orElseThrow();
    assertThat(blend.value()).isEqualTo(LIBRARY.gwp().value("AR6", "R410A").orElseThrow().value());
    assertThat(java.util.Objects.requireNonNull(blend.source()).release()).isEqualTo("2031.1");
  }

  /** Tables come from strangers: what would hang, overflow or say two things is refused. */
  @Test
  void tablesThatCannotBeReadMakeNoLibrary() {
    int gwp = LIBRARY.tables().size() - 1;
    assertThat(FactorLibrary.of("x", List.of())).isEmpty();
    assertThat(FactorLibrary.of("x", List.of("", "", "", "", ""))).isEmpty();
    assertThat(with(0, table -> table + table.lines().toList().get(1) + "\n")).isEmpty();
    assertThat(with(0, table -> table.replaceFirst(",0\\.5306,", ",1e999999999,"))).isEmpty();
    assertThat(with(0, table -> table.replaceFirst("cn-grid-average,", "cn-new-family,")))
        .isEmpty();
    assertThat(with(gwp, table -> table + "A,,B,,,,,,,,,,,\nB,,A,,,,,,,,,,,\n")).isEmpty();
    assertThat(with(gwp, table -> table + "A,,,A=100%,,,,,,,,,,\n")).isEmpty();
    assertThat(with(gwp, table -> table + "A,,,CO2,,,,,,,,,,\n")).isEmpty();
    assertThat(with(gwp, table -> table + "A,,,,,,,,,,1e9999999,,,\n")).isEmpty();
  }

  private static Optional<FactorLibrary> with(int place, UnaryOperator<String> change) {
    List<String> tables = new ArrayList<>(LIBRARY.tables());
    tables.set(place, change.apply(tables.get(place)));
    assertThat(tables).isNotEqualTo(LIBRARY.tables());
    return FactorLibrary.of("x", tables);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cn-grid-average          | 全国    | 2023 | SCOPE_2   | cn-grid-average/全国/2023
          cn-grid-average          | China   | 2023 | SCOPE_2   | cn-grid-average/全国/2023
          cn-grid-average          | Henan   | 2022 | SCOPE_2   | cn-grid-average/河南/2022
          cn-grid-average          |         |      | SCOPE_2   | cn-grid-average/全国/2023
          cn-electricity-footprint |         | 2023 | FOOTPRINT | cn-electricity-footprint/全国电力平均/2023
          cn-electricity-footprint | 燃煤发电 | 2023 | FOOTPRINT | cn-electricity-footprint/燃煤发电/2023
          us-egrid                 | US eGRID ERCT | 2023 | SCOPE_2 | us-egrid/ERCT/2023
          grid-national            | Japan   |      | SCOPE_2   | grid-national/Japan/2024
          grid-ember               | DEU     | 2024 | SCOPE_2   | grid-ember/Germany/2024
          cn-heat                  |         |      | HEAT      | cn-heat/全国/2025
          """)
  void finds(String family, @Nullable String region, @Nullable Integer year, Use use, String id) {
    var found = LIBRARY.resolve(new FactorQuery(family, region, year, use, CLOSING));
    assertThat(found.orElseThrow().factor().id()).isEqualTo(id);
  }

  /** The sets of 2025 and 2026 bear no date, but cannot have been there at the end of 2024. */
  @Test
  void anUndatedDocumentIsNotOlderThanItsData() {
    var query =
        new FactorQuery(
            "grid-national", "United Kingdom", null, Use.SCOPE_2, LocalDate.of(2025, 1, 1));
    assertThat(LIBRARY.resolve(query).orElseThrow().factor().dataYear()).isEqualTo(2024);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cn-electricity-footprint | 全国  | 2023 | SCOPE_2  | factor-family
          cn-grid-averag           | 全国  | 2023 | SCOPE_2  | factor-family
          spend-us                 | 中国  | 2022 | ACTIVITY | factor-not-found
          spend-us                 |       | 2022 | ACTIVITY | factor-ambiguous
          uk-conversion            |       | 2025 | ACTIVITY | factor-ambiguous
          cn-grid-average          | 全国  | 1999 | SCOPE_2  | factor-not-found
          us-egrid                 |       | 2023 | SCOPE_2  | factor-not-found
          """)
  void refuses(String family, @Nullable String region, int year, Use use, String code) {
    assertThat(codes(LIBRARY.resolve(new FactorQuery(family, region, year, use, CLOSING))))
        .containsExactly(code);
  }

  @Test
  void aRowServesItsOwnUseOnly() {
    String electricity = "uk/2025/uk-electricity/generated/kwh";
    assertThat(LIBRARY.resolve(electricity, Use.SCOPE_2).orElseThrow().factor().value().value())
        .isEqualByComparingTo("0.177");
    assertThat(codes(LIBRARY.resolve(electricity, Use.ACTIVITY))).containsExactly("factor-family");
    assertThat(codes(LIBRARY.resolve("nothing", Use.ACTIVITY))).containsExactly("factor-not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "cn-ndrc-later,烟煤,ncv", "cn-ndrc-later,bituminous coal,carbon-content",
    "ipcc-2006-manufacturing,柴油,co2-factor", "ipcc-2006-road,diesel,n2o-factor",
    "ipcc-2006-road,gas/diesel oil,ncv", "'us-epa-hub-2025',natural gas,ch4-factor",
    "ipcc-2006-stationary,'Natural gas, Boilers',ncv"
  })
  void fuelsByEitherName(String table, String fuel, String parameter) {
    assertThat(LIBRARY.fuels().defaults(table, fuel).orElseThrow()).containsKey(parameter);
  }

  @Test
  void aFuelOfSeveralKindsOfEquipmentIsNamedWithIt() {
    var refused =
        (Outcome.Refused<?>) LIBRARY.fuels().defaults("ipcc-2006-stationary", "natural gas");
    assertThat(refused.findings().getFirst().wanted())
        .contains("Natural gas, ")
        .doesNotContain("Diesel");
  }

  /** Mass-weighted parts: 0.44 x 3740 + 0.04 x 1530 + 0.52 x 5810 = 4728. */
  @ParameterizedTest
  @CsvSource({
    "R404A,AR6,4728",
    "R410A,AR4,2087.5",
    "R22,AR5,1760",
    "CH4-fossil,AR6,29.8",
    "HFC-134a,AR6,1530",
    "r-410A,AR6,2255.5"
  })
  void potentials(String gas, String set, BigDecimal value) {
    assertThat(LIBRARY.gwp().value(set, gas).orElseThrow().value().value())
        .isEqualByComparingTo(value);
  }

  private static java.util.List<String> codes(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).findings().stream().map(Finding::code).toList();
  }
}
