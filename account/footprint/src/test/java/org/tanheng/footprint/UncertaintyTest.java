// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.uncertainty.Distribution;
import org.tanheng.footprint.uncertainty.Distribution.Kind;
import org.tanheng.footprint.uncertainty.Draws;
import org.tanheng.footprint.uncertainty.FirstOrder;
import org.tanheng.footprint.uncertainty.MonteCarlo;
import org.tanheng.footprint.uncertainty.Spread;
import org.tanheng.footprint.uncertainty.Spread.Place;
import org.tanheng.footprint.uncertainty.Spreads;
import org.tanheng.footprint.uncertainty.Spreads.Correlation;
import org.tanheng.footprint.uncertainty.UncertainSystem;

/**
 * The two processes of Heijungs and Suh with deviations of 5 % as Groen and Heijungs (2017) give
 * them: g = 1000 (d1 / a11 - a21 / a11 d2 / a22) = 100 + 20, whose elasticities are 5/6, 1/6, -1,
 * 1/6 and -1/6, so that the deviation is 120 * 0.05 * 8 / 6 = 8 exactly.
 */
class UncertaintyTest {
  private static final double[] DEMAND = {1000, 0};
  private static final Footprints SOLVED =
      Footprints.of(
              SparseMatrix.dense(new double[][] {{10, 0}, {-2, 100}}),
              SparseMatrix.dense(new double[][] {{1, 10}}))
          .orElseThrow();
  private static final double[] ACTIVITIES =
      SOLVED.solver().activities(new double[][] {DEMAND}).orElseThrow().values()[0];

  private static Spread spread(Place place, int row, int column, double sd) {
    return new Spread(place, row, column, new Distribution(Kind.NORMAL, sd, 0));
  }

  private static UncertainSystem system(Correlation... correlations) {
    List<Spread> all =
        List.of(
            spread(Place.A, 0, 0, 0.5),
            spread(Place.A, 1, 0, 0.1),
            spread(Place.A, 1, 1, 5),
            spread(Place.D, 0, 0, 0.05),
            spread(Place.D, 0, 1, 0.5));
    Spreads spreads = Spreads.of(all, List.of(correlations)).orElseThrow();
    return new UncertainSystem(SOLVED, spreads, false, null, null);
  }

  @Test
  void theVarianceIsThatOfTheClosedForm() {
    FirstOrder first = FirstOrder.of(system(), 0, DEMAND, ACTIVITIES);
    assertThat(first.value()).isCloseTo(120, within(1e-10));
    assertThat(first.variance()).isCloseTo(64, within(64e-12));
    assertThat(first.parts()).satisfies(p -> assertThat(p[0]).isCloseTo(36, within(36e-12)));
    assertThat(first.parts()[3]).isCloseTo(25, within(25e-12));
    assertThat(first.parts()[1]).isCloseTo(1, within(1e-12));
    assertThat(first.ranked()).startsWith(0, 3);
  }

  @Test
  void correlationAddsItsCovariance() {
    var together = new Correlation(0, 3, 0.8);
    FirstOrder first = FirstOrder.of(system(together), 0, DEMAND, ACTIVITIES);
    assertThat(first.variance()).isCloseTo(64 - 2 * 0.8 * 6 * 5, within(64e-12));
    assertThat(first.parts()[0] + first.parts()[3]).isCloseTo(61 - 48, within(64e-12));
  }

  @Test
  void correlationsThatCannotBeAreRefused() {
    List<Spread> three = system().spreads().all().subList(0, 3);
    var all =
        List.of(
            new Correlation(0, 1, 0.9), new Correlation(1, 2, 0.9), new Correlation(0, 2, -0.9));
    assertThat(Spreads.of(three, all)).isInstanceOf(Outcome.Refused.class);
  }

  private static Draws draw(UncertainSystem system, int runs, int threads, double[]... demands) {
    double[][] near = SOLVED.solver().activities(demands).orElseThrow().values();
    return new MonteCarlo(system, demands, near, 20261121).run(runs, threads);
  }

  @Test
  void drawsAgreeWithFirstOrder() {
    Draws.Summary drawn = draw(system(), 20_000, 2, DEMAND).summary(0, 0);
    assertThat(drawn.deviation()).isCloseTo(8, within(0.2));
    assertThat(drawn.mean()).isCloseTo(120.3, within(0.2));
    Draws.Summary bound = draw(system(new Correlation(0, 3, 0.8)), 20_000, 2, DEMAND).summary(0, 0);
    assertThat(bound.deviation()).isCloseTo(4, within(0.15));
  }

  @Test
  void threadsDoNotChangeADigit() {
    double[] one = draw(system(), 300, 1, DEMAND).values(0, 0);
    double[] two = draw(system(), 300, 2, DEMAND).values(0, 0);
    assertThat(two).containsExactly(one);
  }

  @Test
  void comparisonUsesTheSameDraws() {
    double[] little = {999, 0};
    Draws draws = draw(system(), 500, 2, little, DEMAND, DEMAND);
    assertThat(draws.below(0, 1, 0)).isEqualTo(1);
    assertThat(draws.below(1, 2, 0)).isEqualTo(0.5);
  }

  @Test
  void shapesHaveTheirVarianceAndTheirQuantiles() {
    var triangle = new Distribution(Kind.TRIANGULAR, 1, 4);
    assertThat(triangle.variance(2)).isCloseTo((1 + 4 + 16 - 2 - 4 - 8) / 18.0, within(1e-15));
    var lognormal = new Distribution(Kind.LOGNORMAL, 0.5, 0);
    assertThat(lognormal.variance(3))
        .isCloseTo(9 * Math.expm1(0.25) * Math.exp(0.25), within(1e-14));
    assertThat(new Distribution(Kind.UNIFORM, 2, 8).variance(3)).isEqualTo(3);
    UncertainSystem one =
        new UncertainSystem(
            SOLVED,
            Spreads.of(List.of(new Spread(Place.D, 0, 0, lognormal)), List.of()).orElseThrow(),
            false,
            null,
            null);
    Draws.Summary drawn = draw(one, 40_000, 2, DEMAND).summary(0, 0);
    assertThat(drawn.median()).isCloseTo(120, within(1.5));
    assertThat(drawn.high()).isCloseTo(20 + 100 * Math.exp(0.5 * 1.959964), within(8.0));
  }

  @Test
  void contributionsAddUpBothWays() {
    Contributions parts = Contributions.of(SOLVED, DEMAND).orElseThrow();
    assertThat(parts.total(0)).isCloseTo(120, within(1e-12));
    assertThat(parts.processes(0)).extracting(Contributions.Part::index).containsExactly(0, 1);
    assertThat(parts.direct(0)).isCloseTo(100, within(1e-12));
    assertThat(parts.inputs(0))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.amount()).isCloseTo(200, within(1e-12));
              assertThat(part.impact()).isCloseTo(20, within(1e-12));
            });
  }
}
