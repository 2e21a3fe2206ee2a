// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tanheng.footprint.genealogy.SmallMill.A;
import static org.tanheng.footprint.genealogy.SmallMill.A2;
import static org.tanheng.footprint.genealogy.SmallMill.B;
import static org.tanheng.footprint.genealogy.SmallMill.S;
import static org.tanheng.footprint.genealogy.SmallMill.W;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Outcome;

/** The small mill against figures worked out by hand. */
class CoilResultTest {
  private static final Offset<Double> TINY = within(1e-9);

  @Test
  void activityClosesToTheLastQuantum() {
    CoilResult result = SmallMill.run(ScrapRule.CUT_OFF);
    AllocatedActivity electricity = result.activities().getFirst();
    // Idle 90 kWh over 60+30+30+15+45 = 180 minutes: 0.5 a minute.
    // Base 100 kWh over 63.4 t: S 31.5457, A 15.4574, B 15.6151, A2 15.2997, W 22.0820; the last
    // three cents go to A2, A, S
    assertThat(electricity.of(S)).isEqualTo(1_000_00 + 30_00 + 31_55);
    assertThat(electricity.of(A)).isEqualTo(700_00 + 15_00 + 15_46);
    assertThat(electricity.of(B)).isEqualTo(800_00 + 15_00 + 15_61);
    assertThat(electricity.of(A2)).isEqualTo(50_00 + 7_50 + 15_30);
    assertThat(electricity.of(W)).isEqualTo(150_00 + 22_50 + 22_08);
    assertThat(electricity.measured()).isEqualTo(2_700_00);
    assertThat(electricity.unallocated()).isEqualTo(110_00);
    long sum = electricity.unallocated();
    for (int i = 0; i < 5; i++) {
      sum += electricity.of(i);
    }
    assertThat(sum).isEqualTo(3_000_00);
  }

  @Test
  void gateClosesToTheInventory() {
    GateView gate = SmallMill.run(ScrapRule.CUT_OFF).gate();
    assertThat(gate.closes()).isTrue();
    assertThat(gate.posted(2)).isEqualByComparingTo("1.650000000001");
    assertThat(gate.posted(1)).isEqualByComparingTo("2.005000000010");
    assertThat(gate.unallocated(1)).isEqualByComparingTo("0.005");
    // 110 of 3000 kWh belong to no item: 0.0605 t and a fraction of one quantum.
    assertThat(gate.unallocated(2)).isEqualByComparingTo("0.0605");
    // All of S went to A and B; of B 5.5 of 9.9 t are still there.
    assertThat(gate.held(S, 1)).isZero();
    assertThat(gate.held(A2, 2)).isZero();
    BigDecimal b = gate.carried(B, 1);
    assertThat(gate.held(B, 1).doubleValue()).isCloseTo(b.doubleValue() * 5.5 / 9.9, within(1e-11));
    assertThat(gate.held(W, 1).add(gate.held(B, 1)).add(gate.unallocated(1)))
        .isEqualByComparingTo("2.005000000010");
  }

  @Test
  void footprintIsCarriedByMass() {
    FootprintView view = SmallMill.run(ScrapRule.CUT_OFF).footprint();
    double s = 1061.55 * 0.6 + 500 * 2.5;
    double a = 730.46 * 0.6 + 250 * 2.5 + s / 2;
    double b = 830.61 * 0.6 + 250 * 2.5 + s / 2;
    double a2 = 72.80 * 0.6 + a;
    double w = 194.58 * 0.6 + a2 + b * 4.4 / 9.9;
    assertThat(view.burden(S, 0)).isCloseTo(s, TINY);
    assertThat(view.burden(A, 0)).isCloseTo(a, TINY);
    assertThat(view.burden(A2, 0)).isCloseTo(a2, TINY);
    assertThat(view.burden(W, 0)).isCloseTo(w, TINY);
    assertThat(view.perTonne(W, 0)).isCloseTo(w / 14, TINY);
  }

  @Test
  void aLateReadingMovesDescendantsAlone() {
    CoilResult result = SmallMill.run(ScrapRule.CUT_OFF);
    FootprintView view = result.footprint();
    double s = view.burden(S, 0);
    double w = view.burden(W, 0);
    // B used 810 kWh, not 800; the meter counted 3,010.
    assertThat(result.late(0, B, 810_00, 3_010_00).orElseThrow()).isEqualTo(2);
    assertThat(view.burden(S, 0)).isEqualTo(s);
    assertThat(view.burden(W, 0)).isCloseTo(w + 6 * 4.4 / 9.9, TINY);
    CoilResult whole =
        CoilResult.of(
                new CoilMonth(
                    SmallMill.MONTH,
                    result.items(),
                    result.activities().stream().map(AllocatedActivity::meter).toList(),
                    SmallMill.lines(),
                    SmallMill.intensities(),
                    ScrapRule.CUT_OFF,
                    Tolerance.USUAL))
            .orElseThrow();
    for (int i = 0; i < 5; i++) {
      assertThat(view.burden(i, 0)).isEqualTo(whole.footprint().burden(i, 0));
    }
  }

  @Test
  void aLateReadingBeyondTheMeterIsRefusedAndLeavesAllAsItWas() {
    CoilResult result = SmallMill.run(ScrapRule.CUT_OFF);
    Outcome<Integer> late = result.late(0, B, 5_000_00, 3_000_00);
    assertThat(late.findings()).extracting("code").containsExactly("meter-exceeded");
    assertThat(result.items().direct(0, B)).isEqualTo(800_00);
  }

  /** What items of a line without a meter used would be in no sum. */
  @Test
  void useOnALineWithoutMeterIsNotLost() {
    CoilMonth month = SmallMill.month(SmallMill.builder().build(), ScrapRule.CUT_OFF);
    Meter slabs = new Meter("electricity", "kWh", 2, 3_000_00, "CC", java.util.List.of());
    CoilMonth some =
        new CoilMonth(
            month.month(),
            month.items(),
            java.util.List.of(slabs, month.meters().get(1)),
            month.lines(),
            month.intensities(),
            month.scrap(),
            month.tolerance());
    assertThat(CoilResult.of(some).findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("meter-line-missing");
              assertThat(f.got()).isEqualTo("1700.00 kWh of items on HR, RW, WL");
            });
  }

  @Test
  void aLateReadingIsOfAnItemThatTheMeterServes() {
    CoilResult result = SmallMill.run(ScrapRule.CUT_OFF);
    var steam = new LateReading("B", "steam", "", new java.math.BigDecimal("5"));
    assertThat(steam.in(result).findings()).extracting("code").containsExactly("coil-late");
    ItemsBuilder items = SmallMill.builder();
    items.item("OLD", SmallMill.MONTH.atDay(1).minusDays(1), SmallMill.mass(10, 0, 0, 10), 1);
    CoilResult stock =
        CoilResult.of(SmallMill.month(items.build(), ScrapRule.CUT_OFF)).orElseThrow();
    var late = new LateReading("OLD", "electricity", "", new java.math.BigDecimal("5"));
    assertThat(late.in(stock).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.subject()).isEqualTo("item"));
    assertThat(stock.activities().get(0).meter().total()).isEqualTo(3_000_00);
  }

  @Test
  void aLineBeyondWholeNumbersIsRefused() {
    CoilMonth month = SmallMill.month(SmallMill.builder().build(), ScrapRule.CUT_OFF);
    var huge = new GateLine("x", 1, "CO2", new java.math.BigInteger("123456789012").pow(2), "mass");
    CoilMonth wrong =
        new CoilMonth(
            month.month(),
            month.items(),
            month.meters(),
            java.util.List.of(huge),
            month.intensities(),
            month.scrap(),
            month.tolerance());
    assertThat(CoilResult.of(wrong).findings()).extracting("code").contains("gate-too-large");
  }

  @Test
  void closedLoopScrapKeepsTheSum() {
    ItemsBuilder items = new ItemsBuilder(List.of("electricity"));
    // 10 t made with 1 t of scrap, of which 1 t comes back into the next heat.
    items.item(
        "H1",
        SmallMill.day(1),
        new ItemsBuilder.Mass(10_000_000, 1_000_000, 0, 10_000_000, 1_000_000),
        1);
    items.used(0, 1_100_00);
    items.item(
        "H2",
        SmallMill.day(2),
        new ItemsBuilder.Mass(10_000_000, 1_000_000, 0, 10_000_000, 1_000_000),
        1);
    items.used(0, 2_200_00);
    Meter meter = new Meter("electricity", "kWh", 2, 3_300_00, "", List.of());
    CoilResult result =
        CoilResult.of(
                new CoilMonth(
                    SmallMill.MONTH,
                    items.build(),
                    List.of(meter),
                    List.of(),
                    new Intensities(List.of("electricity"), List.of("x")).direct(0, 0, 1),
                    ScrapRule.CLOSED_LOOP,
                    Tolerance.USUAL))
            .orElseThrow();
    FootprintView view = result.footprint();
    // By hand: 2 t s = (1/11)(1100 + s) + (1/11)(2200 + s) => s = 3300 / 20 = 165 per t.
    assertThat(view.scrapPerGram(0) * 1e6).isCloseTo(165, TINY);
    assertThat(view.perTonne(0, 0)).isCloseTo((1100 + 165) / 11.0, TINY);
    assertThat(10 * view.perTonne(0, 0) + 10 * view.perTonne(1, 0)).isCloseTo(3300, TINY);
  }
}
