// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;

class ReviewTest {

  private static final List<String> PLAIN =
      List.of("98", "101", "97", "103", "99", "102", "100", "96", "104", "95", "105", "100");

  @Test
  void aYearThatAddsUpAndWasReviewedIsGreen() {
    var review = Review.of(ReviewInput.of(List.of(series(PLAIN, "1200", "1210", "wang"))));
    assertThat(review.findings()).isEmpty();
    assertThat(review.colour()).isEqualTo(Review.Colour.GREEN);
  }

  @Test
  void aTotalThatIsNotTheSumIsRed() {
    assertThat(codes(series(PLAIN, "1201", "1200", "wang"))).containsExactly("total-not-sum");
    assertThat(Review.of(ReviewInput.of(List.of(series(PLAIN, "1201", "1200", "wang")))).colour())
        .isEqualTo(Review.Colour.RED);
  }

  @Test
  void moreThanTwoPerCentFromTheBillIsYellow() {
    assertThat(codes(series(PLAIN, null, "1224.48979591836734", "wang"))).isEmpty();
    assertThat(codes(series(PLAIN, null, "1225", "wang")))
        .containsExactly("cross-check-difference");
    assertThat(codes(series(PLAIN, null, null, "wang"))).containsExactly("cross-check-missing");
  }

  @Test
  void theRecorderCannotReview() {
    assertThat(codes(series(PLAIN, null, "1200", "li"))).containsExactly("reviewer-is-recorder");
    assertThat(codes(series(PLAIN, null, "1200", null))).containsExactly("not-reviewed");
  }

  @Test
  void monthsThatAreUnusualMissingNegativeOrCopiedAreNamed() {
    var spike = new ArrayList<>(PLAIN);
    spike.set(6, "400");
    assertThat(Review.of(ReviewInput.of(List.of(series(spike, null, "1500", "wang")))).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("month-unusual", "grid 2026-07"));
    var hole = new ArrayList<>(PLAIN);
    hole.set(2, "");
    assertThat(codes(series(hole, null, "1103", "wang"))).containsExactly("month-missing");
    var negative = new ArrayList<>(PLAIN);
    negative.set(0, "-98");
    assertThat(codes(series(negative, null, "1004", "wang"))).contains("negative-activity");
    assertThat(codes(series(List.of("5", "5.0", "5", "5"), null, "20", "wang")))
        .containsExactly("flat-line");
  }

  @Test
  void stocksMetersFilesAndOutput() {
    var input =
        new ReviewInput(
            List.of(),
            List.of(new Stock("coal", "t", dec("10"), dec("100"), dec("95"), dec("0"), dec("14"))),
            List.of(new MeterTree("hall 1", "kWh", dec("1000"), dec("940"))),
            List.of(new FileCheck("bill.pdf", "aa", "bb")),
            List.of(new Output("line 1", dec("1.2"), dec("1.0"))),
            Thresholds.DEFAULT);
    assertThat(Review.of(input).findings())
        .extracting(Finding::code)
        .containsExactly(
            "stock-balance", "sub-meters-difference", "attachment-changed", "output-up-fuel-flat");
  }

  private static List<String> codes(Series series) {
    return Review.of(ReviewInput.of(List.of(series))).findings().stream()
        .map(Finding::code)
        .toList();
  }

  private static Series series(
      List<String> values,
      @Nullable String total,
      @Nullable String second,
      @Nullable String reviewer) {
    var months = new ArrayList<MonthValue>();
    for (int i = 0; i < values.size(); i++) {
      months.add(
          new MonthValue(
              YearMonth.of(2026, 1).plusMonths(i),
              values.get(i).isEmpty() ? null : dec(values.get(i)),
              BigDecimal.ZERO));
    }
    return new Series(
        "grid",
        "MWh",
        months,
        total == null ? null : dec(total),
        second == null ? null : dec(second),
        null,
        LocalDate.of(2026, 12, 31),
        "li",
        reviewer);
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
