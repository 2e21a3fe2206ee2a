// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** 10 GWh at 0.5306, what certificates do not cover at 0.6096 t/MWh (national, 2023). */
class CertificateTest {

  private static final String GOOD =
      "{ id: A-1, value: '3000', unit: MWh, market: 中国, from: 2023-01-01, to: 2023-07-01,"
          + " retired: 2023-12-20, technology: wind }";

  /** 10,000 - 3,000 - 1,000 = 6,000 MWh at 0.6096. */
  @Test
  void lotsOfTheMarketAndPeriodCover() {
    Inventory inventory =
        run(GOOD
                + ", { id: A-2, value: '1000', unit: MWh, market: CN, month: 2022-08, retired: 2023-05-01 }")
            .orElseThrow();
    assertThat(inventory.totalMarket()).isEqualByComparingTo(new BigDecimal("3657.6"));
    assertThat(inventory.total()).isEqualByComparingTo(new BigDecimal("5306"));
    assertThat(inventory.findings()).isEmpty();
    assertThat(inventory.alternatives())
        .anySatisfy(a -> assertThat(a.evidence()).containsExactly("A-1, A-2"));
  }

  /** The lot covers nothing: 7,000 MWh at 0.6096 = 4,267.2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          certificate-market      | market: Germany, month: 2023-03, retired: 2023-12-01
          certificate-period      | market: 中国, month: 2022-05, retired: 2023-12-01
          certificate-period      | market: 中国, month: 2024-04, retired: 2024-12-01
          certificate-retired-early | market: 中国, month: 2023-03, retired: 2023-02-28
          certificate-not-retired | market: 中国, month: 2023-03
          certificate-expired     | market: 中国, month: 2023-03, retired: 2026-01-01
          """)
  void aLotThatMissesACriterionIsNamedAndCoversNothing(String code, String facts) {
    Inventory inventory =
        run(GOOD + ", { id: B, value: '1000', unit: MWh, " + facts + " }").orElseThrow();
    assertThat(inventory.totalMarket()).isEqualByComparingTo(new BigDecimal("4267.2"));
    assertThat(inventory.findings()).extracting(Finding::code).containsExactly(code);
  }

  @Test
  void aLotIsNeverUsedTwice() {
    assertThat(codes(run(GOOD + ", " + GOOD))).containsExactly("certificate-used-twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date-invalid   | { id: B, value: '1', unit: MWh, market: 中国, month: 2023-13 }
          period-order   | { id: B, value: '1', unit: MWh, market: 中国, from: 2023-02-01, to: 2023-01-01 }
          missing-key    | { id: B, value: '1', unit: MWh, month: 2023-01 }
          unit-dimension | { id: B, value: '1', unit: t, market: 中国, month: 2023-01 }
          negative-activity | { id: B, value: '-1', unit: MWh, market: 中国, month: 2023-01 }
          unknown-key    | { id: B, value: '1', unit: MWh, market: 中国, month: 2023-01, colour: green }
          """)
  void malformedLotsAreRefused(String code, String lot) {
    assertThat(codes(run(GOOD + ", " + lot))).contains(code);
  }

  @Test
  void aSumThatIsNotTheSumIsRefused() {
    String yaml = yaml(GOOD).replace("lots:", "value: '4000', unit: MWh, lots:");
    assertThat(codes(compute(yaml))).containsExactly("certificates-sum");
  }

  private static List<String> codes(Outcome<Inventory> outcome) {
    return ((Outcome.Refused<?>) outcome).findings().stream().map(Finding::code).toList();
  }

  private static Outcome<Inventory> run(String lots) {
    return compute(yaml(lots));
  }

  private static String yaml(String lots) {
    return """
        organisation: Example works
        period: 2023-01-01/2024-01-01
        gwp: AR6
        method: ghg-protocol
        sources:
          - id: grid
            kind: purchased-electricity
            activity: { value: "10000", unit: MWh }
            factor: { family: cn-grid-average, region: 全国, year: 2023 }
            certificates: { lots: [ %s ] }
            residual: cn-grid-excluding-traded
        """
        .formatted(lots);
  }

  private static Outcome<Inventory> compute(String yaml) {
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
  }
}
