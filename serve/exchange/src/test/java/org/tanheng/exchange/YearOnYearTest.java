// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.review.InventoryReview;
import org.tanheng.carbon.review.Review;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The rules that hold a year against the one before it, and those over its months. */
class YearOnYearTest {

  private static final String GAS =
      "id: gas, kind: stationary-combustion, fuel: natural gas, activity: { value: '%s', unit: TJ(NCV) }";
  private static final String GRID = "id: grid, kind: purchased-electricity, ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          activity: { value: '100', unit: MWh }, factor: { family: cn-grid-average, region: 全国, year: 2022 } | activity: { value: '105', unit: MWh }, factor: { family: cn-grid-average, region: 全国, year: 2023 } |
          activity: { value: '100', unit: MWh }, factor: { family: cn-grid-average, region: 全国, year: 2023 } | activity: { value: '105', unit: MWh }, factor: { value: 0.6 tCO2/MWh, source: x } | factor-family-changed
          activity: { value: '100', unit: MWh }, factor: { value: 0.5 tCO2/MWh, source: x } | activity: { value: '100000', unit: kWh }, factor: { value: 0.6 tCO2/MWh, source: x } | year-repeated
          activity: { value: '100', unit: MWh }, factor: { value: 0.5 tCO2/MWh, source: x } | activity: { value: '99000', unit: MWh }, factor: { value: 0.5 tCO2/MWh, source: x } | activity-jump
          activity: { value: '100', unit: MWh }, factor: { value: 0.5 tCO2/MWh, source: x } | activity: { value: '9', unit: MWh }, factor: { value: 0.5 tCO2/MWh, source: x } | activity-jump
          activity: { value: '100', unit: MWh }, factor: { value: 0.5 tCO2/MWh, source: x } | activity: { value: '90', unit: CNY }, factor: { value: 0.5 kgCO2/CNY, source: x } | unit-changed
          """)
  void whatChangedBetweenTwoYearsIsNamed(String then, String now, @Nullable String code) {
    assertThat(codes(run(2023, GRID + then), run(2024, GRID + now)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void theFactorThatAMethodTakesByItselfIsNoOtherFamily() {
    String named = ", factor: { family: cn-grid-average, region: 全国, year: 2023 }";
    String bare = GRID + "activity: { value: '%s', unit: MWh }";
    assertThat(
            codes(
                by("cn-general-industry", 2023, bare.formatted("100")),
                by("cn-general-industry", 2024, bare.formatted("105") + named)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100,120,50,51,",
    "100,120,50,50.4,output-up-fuel-flat",
    "100,120,50,40,output-up-fuel-flat",
    "100,109,50,50.4,",
    "100,80,50,50.4,"
  })
  void outputThatGrowsWithoutFuelIsNamed(
      String then, String now, String burnt, String burns, @Nullable String code) {
    String output = "id: gears, kind: output, activity: { value: '%s', unit: t }";
    assertThat(
            codes(
                run(2023, GAS.formatted(burnt), output.formatted(then)),
                run(2024, GAS.formatted(burns), output.formatted(now))))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void outputEmitsNothingAndTakesNoFactor() {
    String output = "id: gears, kind: output, activity: { value: '10', unit: t }";
    Inventory with = run(2023, GAS.formatted("21"), output);
    assertThat(with.total()).isEqualByComparingTo(run(2023, GAS.formatted("21")).total());
    assertThat(read(2023, output + ", factor: { value: 1 tCO2/t, source: x }").findings())
        .extracting(Finding::code)
        .containsExactly("parameter-unused");
  }

  @Test
  void aSourceThatIsGoneAMethodAndAGwpSetThatChangedAreNamed() {
    Inventory then =
        run(
            2023,
            GAS.formatted("21"),
            "id: x, kind: process, activity: { value: '1', unit: tCO2 }");
    Inventory now =
        InventoryYaml.read(
                "organisation: W\nperiod: 2024-01-01/2025-01-01\nmethod: iso-14064-1\ngwp: AR5\nsources:\n  - { "
                    + GAS.formatted("22")
                    + " }\n")
            .flatMap(
                input ->
                    MethodPacks.of(input)
                        .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())))
            .orElseThrow();
    assertThat(codes(then, now))
        .containsExactly("method-changed", "gwp-changed", "source-vanished");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12, 15, 9, 14, 11, 13, 10, 16       |
          12, 15, 9, 9, 9, 13, 10, 16         | value-repeated
          12, 12, 12, 12, 12, 12, 12, 12      | flat-line
          12, 12.01, 12, 12.02, 12.03, 12.01, 12.02, 12.04 | months-alike
          12, 15, 9, 14, 110, 13, 10, 16      | month-unusual
          """)
  void monthsThatDoNotLookMeasuredAreNamed(String values, @Nullable String code) {
    String[] months = values.split(",\\s*", -1);
    var text = new StringBuilder();
    for (int i = 0; i < months.length; i++) {
      text.append(i == 0 ? "" : ", ").append("2023-0%d: '%s'".formatted(i + 1, months[i]));
    }
    Inventory inventory =
        run(2023, "id: x, kind: process, activity: { unit: tCO2, months: { " + text + " } }");
    Review review = InventoryReview.of(inventory, null, FactorLibrary.bundled());
    assertThat(review.findings())
        .extracting(Finding::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(review.colour())
        .isEqualTo(code == null ? Review.Colour.GREEN : Review.Colour.YELLOW);
  }

  @Test
  void aTotalMustBeTheSumOfItsMonths() {
    String source =
        "id: x, kind: process, activity: { unit: tCO2, total: '%s', months: { 2023-01: '1', 2023-02: '2' } }";
    assertThat(read(2023, source.formatted("3.0")).isDone()).isTrue();
    assertThat(read(2023, source.formatted("3.1")).findings())
        .extracting(Finding::code)
        .containsExactly("total-not-sum");
    assertThat(Review.of(read(2023, source.formatted("3.1")).findings()).colour())
        .isEqualTo(Review.Colour.RED);
  }

  private static List<String> codes(Inventory before, Inventory after) {
    return InventoryReview.of(after, before, FactorLibrary.bundled()).findings().stream()
        .map(Finding::code)
        .filter(code -> !code.equals("factor-newer"))
        .toList();
  }

  private static Inventory run(int year, String... sources) {
    return read(year, sources).orElseThrow();
  }

  private static Inventory by(String method, int year, String... sources) {
    return read(method, year, sources).orElseThrow();
  }

  private static Outcome<Inventory> read(int year, String... sources) {
    return read("ghg-protocol", year, sources);
  }

  private static Outcome<Inventory> read(String method, int year, String... sources) {
    String yaml =
        "organisation: W%nperiod: %d-01-01/%d-01-01%nmethod: %s%nsources:%n"
            .formatted(year, year + 1, method);
    for (String source : sources) {
      yaml += "  - { " + source + " }%n".formatted();
    }
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.of(input)
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
  }
}
