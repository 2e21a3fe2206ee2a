// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanheng.footprint.genealogy.SmallMill.day;
import static org.tanheng.footprint.genealogy.SmallMill.kg;
import static org.tanheng.footprint.genealogy.SmallMill.mass;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.Quarantine.Reason;

/** What is wrong with a genealogy is named, held back, and never changes what closes. */
class QuarantineTest {

  private static CoilResult with(Consumer<ItemsBuilder> more) {
    ItemsBuilder items = SmallMill.builder();
    more.accept(items);
    Outcome<CoilResult> outcome = CoilResult.of(SmallMill.month(items.build(), ScrapRule.CUT_OFF));
    CoilResult result = outcome.orElseThrow();
    assertThat(result.gate().closes()).isTrue();
    for (AllocatedActivity activity : result.activities()) {
      long sum = activity.unallocated();
      for (int i = 0; i < result.items().size(); i++) {
        sum += activity.of(i);
      }
      assertThat(sum).isEqualTo(activity.meter().total());
    }
    return result;
  }

  @Test
  void theSmallMillHoldsNothingBack() {
    assertThat(with(items -> {}).quarantine().size()).isZero();
  }

  @Test
  void massThatIsNotThere() {
    CoilResult result =
        with(
            items -> {
              items.item("X", day(5), mass(6_000, 0, 0, 0), 5).from("B", kg(5_400));
              items.item("Y", day(6), mass(5_900, 100, 0, 0), 5).from("X", kg(6_000));
            });
    assertThat(result.quarantine().of(5)).isEqualTo(Reason.MASS_BALANCE);
    assertThat(result.quarantine().of(6)).isEqualTo(Reason.DESCENDS);
    assertThat(result.quarantine().findings().getFirst().got()).isEqualTo("6000 kg out");
    assertThat(result.quarantine().findings().getFirst().wanted()).isEqualTo("5400 kg in");
  }

  @Test
  void moreTakenThanMade() {
    CoilResult result =
        with(items -> items.item("X", day(5), mass(6_000, 0, 0, 0), 5).from("B", kg(6_000)));
    assertThat(result.quarantine().of(SmallMill.B)).isEqualTo(Reason.OVERDRAWN);
    assertThat(result.quarantine().of(SmallMill.W)).isEqualTo(Reason.DESCENDS);
    assertThat(result.quarantine().of(SmallMill.A2)).isEqualTo(Reason.NONE);
  }

  @Test
  void aParentThatIsNotInTheFile() {
    CoilResult result =
        with(items -> items.item("X", day(5), mass(1_000, 0, 0, 0), 5).from("Q", kg(1_000)));
    assertThat(result.quarantine().of(5)).isEqualTo(Reason.UNKNOWN_PARENT);
    assertThat(result.quarantine().findings().getFirst().got()).isEqualTo("Q");
  }

  @Test
  void aParentThatWasFinishedLater() {
    CoilResult result =
        with(items -> items.item("X", day(3), mass(1_000, 0, 0, 0), 5).from("W", kg(1_000)));
    assertThat(result.quarantine().of(5)).isEqualTo(Reason.LATER_PARENT);
  }

  @Test
  void aNameThatComesTwice() {
    CoilResult result = with(items -> items.item("B", day(5), mass(1_000, 0, 0, 1_000), 5));
    assertThat(result.quarantine().of(SmallMill.B)).isEqualTo(Reason.TWICE);
    assertThat(result.quarantine().of(5)).isEqualTo(Reason.TWICE);
  }

  @Test
  void nothingMade() {
    CoilResult result = with(items -> items.item("X", day(5), mass(0, 0, 0, 0), 5));
    assertThat(result.quarantine().of(5)).isEqualTo(Reason.NO_OUTPUT);
  }

  @Test
  void aCycleIsNamed() {
    CoilResult result =
        with(
            items -> {
              items.item("P", day(5), mass(100, 0, 0, 0), 5).from("Q", kg(100));
              items.item("Q", day(5), mass(100, 0, 0, 0), 5).from("P", kg(100));
              items.item("R", day(6), mass(50, 0, 0, 0), 5).from("Q", kg(50));
            });
    assertThat(result.quarantine().of(7)).isEqualTo(Reason.CYCLE);
    assertThat(result.quarantine().findings())
        .filteredOn(finding -> finding.code().equals("genealogy-cycle"))
        .extracting("got")
        .containsExactly("P < Q < P");
    assertThat(result.footprint().burden(7, 0)).isZero();
  }
}
