// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticMillTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 9);

  private static CoilMonth month(int size, ScrapRule rule) {
    Items items = SyntheticMill.items(size, MONTH, 5);
    List<Meter> meters = SyntheticMill.meters(items);
    return new CoilMonth(
        MONTH,
        items,
        meters,
        SyntheticMill.lines(meters),
        SyntheticMill.intensities(16),
        rule,
        Tolerance.USUAL);
  }

  @Test
  void closesAndHoldsNothingBack() {
    CoilResult result = CoilResult.of(month(20_000, ScrapRule.CUT_OFF)).orElseThrow();
    assertThat(result.quarantine().counts()).isEmpty();
    assertThat(result.gate().closes()).isTrue();
    assertThat(result.items().words(ItemLabel.ORIGIN)).containsExactly("", "synthetic");
    GateBridge bridge = Explained.of(result, 0).bridge();
    assertThat(bridge.rules()).isCloseTo(0, within(1e-6));
    assertThat(bridge.footprint()).isGreaterThan(bridge.gate().doubleValue());
  }

  @Test
  void partsOfAnItemAddUpToIt() {
    CoilResult result = CoilResult.of(month(2_000, ScrapRule.CUT_OFF)).orElseThrow();
    Explained explained = Explained.of(result, 0);
    int item = result.items().size() - 1;
    double sum = 0;
    for (int k = 0; k < 12; k++) {
      sum += explained.whole(item, k);
    }
    assertThat(sum).isCloseTo(result.footprint().perTonne(item, 0), within(1e-9));
    double traced = 0;
    for (Ancestor ancestor : Ancestor.of(result, item, 100)) {
      for (int k = 0; k < 12; k++) {
        double factor = result.month().intensities().whole(k, 0);
        traced += ancestor.share() * result.amount(ancestor.item(), k) * factor;
      }
    }
    assertThat(traced).isCloseTo(result.footprint().burden(item, 0), within(1e-6));
  }

  @Test
  void oneThreadAndManyGiveTheSameBits() {
    CoilResult whole = CoilResult.of(month(80_000, ScrapRule.CUT_OFF)).orElseThrow();
    int changed = whole.items().size() - 1;
    long used = whole.items().direct(0, changed);
    // All items computed one by one, on one thread, after a late reading of an item of the first
    // level.
    CoilResult again = CoilResult.of(month(80_000, ScrapRule.CUT_OFF)).orElseThrow();
    again.late(0, 0, again.items().direct(0, 0) + 1, again.activities().getFirst().meter().total());
    again.late(0, 0, again.items().direct(0, 0) - 1, again.activities().getFirst().meter().total());
    assertThat(used).isEqualTo(again.items().direct(0, changed));
    for (int i = 0; i < whole.items().size(); i += 7) {
      assertThat(again.footprint().burden(i, 3)).isEqualTo(whole.footprint().burden(i, 3));
    }
  }

  @Test
  void distributionsCoverTheMonth() {
    CoilResult result = CoilResult.of(month(4_000, ScrapRule.CUT_OFF)).orElseThrow();
    List<Distribution> grades = Distribution.by(result, ItemLabel.GRADE, 0);
    assertThat(grades).hasSize(20);
    assertThat(grades.stream().mapToInt(Distribution::count).sum())
        .isEqualTo(result.items().size());
    assertThat(grades)
        .allSatisfy(
            row -> {
              assertThat(row.mean()).isBetween(row.least(), row.most());
              assertThat(row.median()).isBetween(row.low(), row.high());
            });
  }
}
