// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;

class LabRulesTest {

  private static final LabDates DATES =
      new LabDates(day("2023-01-10"), day("2023-01-12"), day("2023-01-13"), day("2023-01-20"));

  @Test
  void aGoodResultHasNoFinding() {
    assertThat(LabRules.check(january("1", DATES, "1000 t"), "lab")).isEmpty();
  }

  @Test
  void datesInTheWrongOrder() {
    var dates =
        new LabDates(day("2023-01-10"), day("2023-01-12"), day("2023-01-11"), day("2023-01-20"));
    assertThat(LabRules.check(january("1", dates, null), "lab"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("lab-date-order");
              assertThat(finding.got()).isEqualTo("tested 2023-01-11 before received 2023-01-12");
              assertThat(finding.isError()).isTrue();
            });
  }

  @Test
  void whatIsNotProvedWarns() {
    var result =
        new LabResult(
            "1",
            null,
            "carbon",
            Quantity.of("60 %"),
            LabBasis.AIR_DRIED,
            new Moistures(Quantity.of("1 %"), Quantity.of("2 %"), Quantity.of("100 %")),
            new Laboratory("Works laboratory", List.of()),
            new LabDates(day("2023-02-10"), null, day("2023-02-11"), day("2023-02-12")),
            day("2023-01-01"),
            day("2023-02-01"),
            null,
            null,
            null);
    assertThat(LabRules.check(result, "lab"))
        .extracting(Finding::code)
        .containsExactly(
            "lab-moisture-range",
            "lab-date-missing",
            "lab-sample-outside",
            "lab-not-accredited",
            "lab-file-missing");
  }

  @Test
  void oneSampleIsNotTwelveMonths() {
    assertThat(
            LabRules.checkAll(List.of(january("1", DATES, null), january("1", DATES, null)), "lab"))
        .extracting(Finding::code)
        .containsExactly("lab-sample-reused");
  }

  @Test
  void severalResultsOfASpanNeedTheirAmounts() {
    var with = List.of(january("1", DATES, "100 t"), january("2", DATES, "300 t"));
    var without = List.of(january("1", DATES, "100 t"), january("2", DATES, null));
    var mean = value(with, "2023-01-01", "2023-02-01");
    assertThat(mean.orElseThrow().value()).isEqualTo(Quantity.of("0.54 tC/t"));
    assertThat(
            LabPeriod.value(without, "carbon", day("2023-01-01"), day("2023-02-01"), "lab")
                .findings())
        .extracting(Finding::code)
        .containsExactly("lab-weight-missing");
  }

  @Test
  void aSpanWithoutAResultHasNoValue() {
    var january = List.of(january("1", DATES, null));
    assertThat(value(january, "2023-02-01", "2023-03-01")).isEmpty();
    assertThat(
            LabPeriod.value(january, "carbon", day("2023-01-01"), day("2023-03-01"), "lab")
                .findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("lab-span-not-covered");
              assertThat(finding.got()).isEqualTo("28 days without a result, first 2023-02-01");
            });
  }

  private static Optional<? extends org.tanheng.units.Traced> value(
      List<LabResult> results, String from, String to) {
    return LabPeriod.value(results, "carbon", day(from), day(to), "lab").orElseThrow();
  }

  private static LabResult january(String sample, LabDates dates, @Nullable String mass) {
    return new LabResult(
        sample,
        null,
        "carbon",
        Quantity.of("60 %"),
        LabBasis.DRY,
        new Moistures(Quantity.of("10 %"), null, null),
        new Laboratory("Example laboratory", List.of("CNAS L0001")),
        dates,
        day("2023-01-01"),
        day("2023-02-01"),
        mass == null ? null : Quantity.of(mass),
        "a".repeat(64),
        null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
