// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tanheng.footprint.genealogy.SmallMill.A;
import static org.tanheng.footprint.genealogy.SmallMill.B;
import static org.tanheng.footprint.genealogy.SmallMill.S;
import static org.tanheng.footprint.genealogy.SmallMill.W;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Certificates spread once over the items of the small mill, by hand. */
class GreenPowerTest {
  private static final Offset<Double> TINY = within(1e-9);

  private static Outcome<CoilResult> run(GreenPower... green) {
    Intensities factors =
        new Intensities(List.of("electricity", "gas", "GEC-1", "GEC-2"), List.of("GWP100 kgCO2e"))
            .direct(0, 0, 0.5)
            .upstream(0, 0, 0.1)
            .direct(1, 0, 2.0)
            .upstream(1, 0, 0.5)
            .upstream(2, 0, 0.05)
            .upstream(3, 0, 0.04);
    return CoilResult.of(
        new CoilMonth(
            SmallMill.MONTH,
            SmallMill.builder().build(),
            SmallMill.meters(),
            SmallMill.lines(),
            factors,
            ScrapRule.CUT_OFF,
            Tolerance.USUAL,
            List.of(green)));
  }

  private static GreenPower hot(long quanta) {
    return new GreenPower("electricity", "GEC-1", quanta, Map.of(ItemLabel.LINE, "HR"));
  }

  /** 500 kWh over A 730.46 and B 830.61: 233.961 and 266.039 kWh; the last cent is B's. */
  @Test
  void aCertificateIsSpreadOverItsItemsToTheLastQuantum() {
    CoilResult result = run(hot(500_00)).orElseThrow();
    AllocatedActivity green = result.covered().getLast();
    assertThat(green.of(A)).isEqualTo(233_96);
    assertThat(green.of(B)).isEqualTo(266_04);
    assertThat(green.of(S) + green.of(W)).isZero();
    assertThat(result.activities().getFirst().of(A)).as("view (a) stays").isEqualTo(730_46);
    assertThat(result.covered().getFirst().of(A)).isEqualTo(730_46 - 233_96);
    double s = 1061.55 * 0.6 + 500 * 2.5;
    double a = (730.46 - 233.96) * 0.6 + 233.96 * 0.05 + 250 * 2.5 + s / 2;
    assertThat(result.footprint().burden(S, 0)).isCloseTo(s, TINY);
    assertThat(result.footprint().burden(A, 0)).isCloseTo(a, TINY);
    assertThat(result.gate().posted(2)).isEqualByComparingTo("1.650000000001");
    GateBridge bridge = Explained.of(result, 0).bridge(A);
    assertThat(bridge.gate().doubleValue() + bridge.family() + bridge.upstream() + bridge.rules())
        .isCloseTo(a / 1000, within(1e-12));
    assertThat(CoilJson.of(result).write())
        .contains("\"certificate\":\"GEC-1\"", "\"amount\":\"500.00\"", "\"items\":2");
  }

  @Test
  void noItemIsGreenerThanItsUse() {
    CoilResult whole = run(hot(1561_07)).orElseThrow();
    assertThat(whole.covered().getFirst().of(A)).isZero();
    assertThat(whole.covered().getLast().of(B)).isEqualTo(830_61);
    assertThat(run(hot(1561_08)).findings()).extracting(Finding::code).contains("green-exceeded");
    GreenPower second = new GreenPower("electricity", "GEC-2", 1328_93, Map.of());
    assertThat(run(hot(1561_07), second).orElseThrow().footprint().burden(W, 0)).isPositive();
    GreenPower more = new GreenPower("electricity", "GEC-2", 1328_94, Map.of());
    assertThat(run(hot(1561_07), more).findings())
        .as("2,890.01 of 2,890.00 kWh on items")
        .extracting(Finding::code)
        .contains("green-exceeded");
    assertThat(run(new GreenPower("steam", "GEC-1", 1, Map.of())).findings())
        .extracting(Finding::code)
        .contains("green-exceeded");
  }

  @Test
  void aLateReadingSpreadsItAnew() {
    CoilResult late = run(hot(500_00)).orElseThrow();
    new LateReading("B", "electricity", "", new BigDecimal("900")).in(late).orElseThrow();
    AllocatedActivity green = late.covered().getLast();
    assertThat(green.of(A) + green.of(B)).isEqualTo(500_00);
    assertThat(green.of(A)).as("500 x 730.46 / 1661.07").isEqualTo(219_88);
    double used = late.covered().getFirst().of(A) / 100.0;
    double a = used * 0.6 + 219.88 * 0.05 + 250 * 2.5 + late.footprint().burden(S, 0) / 2;
    assertThat(late.footprint().burden(A, 0)).isCloseTo(a, TINY);
  }
}
