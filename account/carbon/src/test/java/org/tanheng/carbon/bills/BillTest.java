// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;

class BillTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 16);
  private static final LocalDate END = LocalDate.of(2026, 2, 16);

  @Test
  void aBillThatAddsUpHasOnlyItsPeriodToSay() {
    assertThat(BillCheck.check(bill("28000", "100.5", "200.5", "280", "16000", "12000")))
        .extracting(Finding::code)
        .containsExactly("bill-period-not-calendar");
  }

  @Test
  void readingsTimesMultiplierMustGiveTheEnergyBilled() {
    assertThat(BillCheck.check(bill("28000", "100.5", "201.5", "280", "16000", "12000")))
        .extracting(Finding::code, Finding::wanted)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "bill-register-mismatch", "28280 by readings x multiplier"));
  }

  @Test
  void aRolloverIsNoMistakeWhenTheDigitsAreKnown() {
    var line = new RegisterLine("total", dec("999990"), dec("10"), dec("80"), 6, dec("1600"));
    assertThat(line.byReadings()).isEqualByComparingTo("1600");
  }

  @Test
  void bandsAndAmountsMustAddUp() {
    assertThat(BillCheck.check(bill("28000", "100.5", "200.5", "280", "16000", "11000")))
        .extracting(Finding::code)
        .contains("bill-bands-sum");
  }

  @Test
  void withoutAProfileABillIsSplitByDaysAndSaysSo() {
    var parts = BillSplit.byMonth(bill("31000", "0", "0", "1", "0", "0"), Map.of());
    assertThat(parts)
        .containsExactly(
            new MonthPart(YearMonth.of(2026, 1), dec("16000.000"), MonthPart.Basis.DAYS),
            new MonthPart(YearMonth.of(2026, 2), dec("15000.000"), MonthPart.Basis.DAYS));
  }

  @Test
  void withAProfileItFollowsTheMeterAndClosesExactly() {
    var profile = new HashMap<LocalDate, BigDecimal>();
    START
        .datesUntil(END)
        .forEach(d -> profile.put(d, d.getMonthValue() == 1 ? dec("2") : dec("1")));
    var parts = BillSplit.byMonth(bill("1000", "0", "0", "1", "0", "0"), profile);
    // 16 days x 2 and 15 x 1: 32/47 and 15/47 of 1,000
    assertThat(parts).extracting(MonthPart::energy).containsExactly(dec("680.851"), dec("319.149"));
    assertThat(parts).extracting(MonthPart::basis).containsOnly(MonthPart.Basis.PROFILE);
  }

  @Test
  void greenPowerIsPartOfTheEnergyBilled() {
    var bill =
        new Bill(
            "h",
            "m",
            START,
            END,
            "kWh",
            List.of(),
            BigDecimal.ZERO,
            dec("100"),
            List.of(new BillLine(BillLine.Kind.GREEN_POWER, "green", dec("101"), null)),
            "CNY",
            null);
    assertThat(BillCheck.check(bill)).extracting(Finding::code).contains("certificates-exceed-use");
  }

  private static Bill bill(
      String energy, String from, String to, String multiplier, String peak, String valley) {
    return new Bill(
        "6101234567",
        "0001",
        START,
        END,
        "kWh",
        List.of(new RegisterLine("total", dec(from), dec(to), dec(multiplier), null, dec(energy))),
        BigDecimal.ZERO,
        dec(energy),
        List.of(
            new BillLine(BillLine.Kind.BAND, "峰", dec(peak), dec("100.00")),
            new BillLine(BillLine.Kind.BAND, "谷", dec(valley), dec("50.00"))),
        "CNY",
        dec("150.00"));
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
