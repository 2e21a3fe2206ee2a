// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.carbon.QualityIndicator;
import org.tanheng.carbon.uncertainty.Contribution;
import org.tanheng.carbon.uncertainty.DataQuality;
import org.tanheng.carbon.uncertainty.Uncertainty;

class DataQualityTest {

  private static final String TWO =
      """
        - id: grid
          kind: purchased-electricity
          activity: { value: "3000", unit: MWh, quality: measured }
          factor: { value: "1 tCO2/MWh", source: x }
          data-quality: { technology: very-good, time: very-good, geography: good, completeness: good, reliability: poor }
          uncertainty: { activity: "2 %", factor: "4 %" }
        - id: diesel
          kind: stationary-combustion
          activity: { value: "1000", unit: t, quality: estimated }
          factor: { value: "1 tCO2/t", source: y }
          uncertainty: { activity: "30 %" }
      """;

  @Test
  void scoresAreWeightedByEmissions() {
    DataQuality quality = DataQuality.of(UncertaintyTest.run(TWO));
    assertThat(quality.sources())
        .extracting(DataQuality.Source::id)
        .containsExactly("grid", "diesel");
    assertThat(quality.sources().get(0).score()).isEqualByComparingTo("2");
    assertThat(quality.sources().get(1).derived())
        .isEqualTo(Map.of(QualityIndicator.RELIABILITY, 3));
    assertThat(quality.score()).isEqualByComparingTo("2.25");
    assertThat(quality.knownShare()).isEqualByComparingTo("0.8");
  }

  @Test
  void theDataYearOfALibraryFactorScoresTime() {
    String grid =
        "  - {id: g, kind: purchased-electricity, activity: {value: \"1\", unit: MWh},"
            + " factor: {family: cn-grid-average, region: 全国, year: 2023}}\n";
    assertThat(DataQuality.of(UncertaintyTest.run(grid)).sources().getFirst().derived())
        .containsEntry(QualityIndicator.TIME, 1);
  }

  @Test
  void contributorsAreRankedByTheirShareOfTheVariance() {
    Uncertainty uncertainty = Uncertainty.of(UncertaintyTest.run(TWO));
    assertThat(uncertainty.contributions())
        .extracting(Contribution::sources)
        .extracting(ids -> ids.getFirst())
        .containsExactly("diesel", "grid", "grid");
    assertThat(uncertainty.contributions().getFirst().part()).isEqualTo(Contribution.Part.ACTIVITY);
    assertThat(uncertainty.contributions().getFirst().tonnes()).isEqualByComparingTo("300");
    assertThat(uncertainty.contributions().getFirst().variance()).isEqualByComparingTo("0.833333");
    assertThat(uncertainty.contributions().get(1).variance()).isEqualByComparingTo("0.133333");
    assertThat(uncertainty.contributions().get(2).variance()).isEqualByComparingTo("0.0333333");
  }
}
