// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.uncertainty.MonteCarlo;
import org.tanheng.carbon.uncertainty.Uncertainty;
import org.tanheng.finding.Outcome;

class MonteCarloTest {

  private static final int DRAWS = 200_000;
  private static final long SEED = 20_231_231;
  private static final double Z = 1.959963984540054;
  private static final Offset<Double> CLOSE = within(0.004);
  private static final String SOURCE =
      "  - {id: %s, kind: purchased-goods, activity: {value: \"%s\", unit: t},"
          + " factor: {value: \"1 tCO2e/t\", source: %s}, uncertainty: {%s}}%n";

  private static final String UNKNOWN =
      "  - {id: u, kind: purchased-goods, activity: {value: \"%s\", unit: t},"
          + " factor: {value: \"1 tCO2e/t\", source: z}}%n";

  @Test
  void sumsOfIndependentNormalsAreKnownExactly() {
    MonteCarlo run =
        run(
            SOURCE.formatted("a", "1000", "x", "activity: \"10 %\"")
                + SOURCE.formatted("b", "500", "y", "factor: \"20 %\""));
    double half = Math.hypot(100, 100);
    assertThat(run.mean().doubleValue()).isCloseTo(1500, within(1500 * 0.0005));
    assertThat(run.deviation().doubleValue() / (half / Z)).isCloseTo(1, CLOSE);
    assertThat(run.low().doubleValue() / (1500 - half)).isCloseTo(1, CLOSE);
    assertThat(run.high().doubleValue() / (1500 + half)).isCloseTo(1, CLOSE);
  }

  @Test
  void aProductHasItsExactVariance() {
    MonteCarlo run =
        run(SOURCE.formatted("a", "1000", "x", "activity: \"30 %\", factor: \"50 %\""));
    double a = 0.3 / Z;
    double f = 0.5 / Z;
    double deviation = 1000 * Math.sqrt((1 + a * a) * (1 + f * f) - 1);
    assertThat(run.deviation().doubleValue() / deviation).isCloseTo(1, CLOSE);
  }

  @Test
  void aLognormalEndsAtItsStatedLimitsWithItsKnownMean() {
    MonteCarlo run =
        run(SOURCE.formatted("a", "1000", "x", "factor: {lower: \"50 %\", upper: \"100 %\"}"));
    double sigma = Math.log(2) / Z;
    assertThat(run.low().doubleValue()).isCloseTo(500, within(5.0));
    assertThat(run.high().doubleValue()).isCloseTo(2000, within(20.0));
    assertThat(run.median().doubleValue()).isCloseTo(1000, within(5.0));
    assertThat(run.mean().doubleValue()).isCloseTo(1000 * Math.exp(sigma * sigma / 2), within(5.0));
  }

  @Test
  void aSharedFactorIsDrawnOnceForAll() {
    String both = "activity: \"5 %\", factor: \"10 %\"";
    MonteCarlo whole = run(SOURCE.formatted("a", "1000", "x", both));
    MonteCarlo parts =
        run(SOURCE.formatted("a1", "400", "x", both) + SOURCE.formatted("a2", "600", "x", both));
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void approachOneAgreesWhereItsConditionsHold() {
    Inventory inventory =
        UncertaintyTest.run(
            SOURCE.formatted("a", "1000", "x", "activity: \"5 %\", factor: \"10 %\"")
                + SOURCE.formatted("b", "500", "y", "activity: \"5 %\""));
    Uncertainty first = Uncertainty.of(inventory);
    MonteCarlo second = MonteCarlo.run(inventory, DRAWS, SEED).orElseThrow();
    assertThat(first.share()).isEqualByComparingTo("0.0763763");
    assertThat(second.share().doubleValue()).isCloseTo(0.0763763, within(0.0004));
  }

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheOrderOfTheSources() {
    String a = SOURCE.formatted("a", "1000", "x", "activity: \"5 %\", factor: \"70 %\"");
    String b =
        SOURCE.formatted(
            "b", "500", "y", "activity: {value: \"5 %\"," + " distribution: triangular}");
    Inventory inventory = UncertaintyTest.run(a + b);
    MonteCarlo once = MonteCarlo.run(inventory, 10_000, 7).orElseThrow();
    assertThat(MonteCarlo.run(UncertaintyTest.run(b + a), 10_000, 7).orElseThrow()).isEqualTo(once);
    assertThat(MonteCarlo.run(inventory, 10_000, 8).orElseThrow()).isNotEqualTo(once);
    assertThat(InventoryJson.of(inventory, once).writeIndented())
        .contains("\"draws\": 10000", "\"seed\": \"7\"", "\"mean\": \"" + once.mean() + "\"")
        .isEqualTo(InventoryJson.of(inventory, once).writeIndented());
    assertThat(Map.of("mean", once.mean().toPlainString(), "high", once.high().toPlainString()))
        .isEqualTo(Map.of("mean", "1505.34", "high", "2378.74"));
  }

  @Test
  void theWorkedExampleGivesWhatItsMethodPageSays() throws IOException {
    Path example = Path.of("..", "..", "docs", "examples", "uncertainty.yaml");
    Inventory inventory = UncertaintyTest.document(Files.readString(example));
    Uncertainty first = Uncertainty.of(inventory);
    assertThat(first.tonnes()).isEqualByComparingTo("273.068");
    assertThat(first.share()).isEqualByComparingTo("0.0446582");
    assertThat(first.contributions().getFirst().variance())
        .isCloseTo(new BigDecimal("0.9439"), within(new BigDecimal("0.0001")));
    MonteCarlo second = MonteCarlo.run(inventory, 100_000, 1).orElseThrow();
    assertThat(second.mean()).isEqualByComparingTo("6117.35");
    assertThat(second.low()).isEqualByComparingTo("5845.89");
    assertThat(second.high()).isEqualByComparingTo("6390.52");
  }

  @Test
  void whatNobodyStatesIsNotDrawnAsCertain() {
    String known = SOURCE.formatted("a", "1000", "x", "activity: \"5 %\", factor: \"10 %\"");
    MonteCarlo alone = run(known);
    MonteCarlo beside = run(known + UNKNOWN.formatted("500"));
    assertThat(beside.share()).isEqualByComparingTo(alone.share());
    assertThat(beside.mean()).isEqualByComparingTo(alone.mean());
    assertThat(beside.knownTonnes()).isEqualByComparingTo("1000");
    assertThat(beside.known()).isEqualByComparingTo("0.666667");
    Inventory most = UncertaintyTest.run(known + UNKNOWN.formatted("5000"));
    MonteCarlo little = MonteCarlo.run(most, DRAWS, SEED).orElseThrow();
    assertThat(little.isKnown()).isFalse();
    assertThat(InventoryJson.of(most, little).writeIndented())
        .contains("\"low\": \"unknown\"", "\"mean\": \"unknown\"", "\"of\": \"known-part\"");
  }

  @Test
  void tooFewDrawsAreRefused() {
    Inventory inventory = UncertaintyTest.run(SOURCE.formatted("a", "1", "x", "activity: \"5 %\""));
    for (int draws : List.of(-1, 0, 999, 1_000_001)) {
      assertThat(MonteCarlo.run(inventory, draws, SEED))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.findings().toString()).contains("monte-carlo-draws"));
    }
  }

  private static MonteCarlo run(String sources) {
    return MonteCarlo.run(UncertaintyTest.run(sources), DRAWS, SEED).orElseThrow();
  }
}
