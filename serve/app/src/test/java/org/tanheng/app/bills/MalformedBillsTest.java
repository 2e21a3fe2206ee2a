// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.testing.Damage;
import org.tanheng.app.testing.TestTable;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.exchange.bills.BillRow;
import org.tanheng.exchange.bills.BillTable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Tables of bills as suppliers send them, each broken in one named way: its own finding, and every
 * other row read as it stands. The full run makes 2,000 files.
 */
class MalformedBillsTest {
  private static final int FILES = Boolean.getBoolean("tanheng.full") ? 2_000 : 300;
  private static final long SEED = 20261122;
  private static final List<String> HEADER =
      List.of(
          "户号", "表号", "起始日", "截止日", "上次示数", "本次示数", "倍率", "用量", "单位", "估抄", "峰电量", "谷电量", "币种",
          "排放源", "应付金额");
  private static final UUID ORG = new UUID(0, 1);

  @TempDir private Path folder;

  /** A named mistake in one cell. */
  private record Mistake(String name, String column, String text, String code) {}

  @Test
  void everyMistakeGivesItsFindingAndSpoilsNoOtherRow() throws IOException {
    List<Mistake> mistakes = mistakes();
    assertThat(mistakes.size() + Damage.values().length).isGreaterThanOrEqualTo(30);
    var random = new Random(SEED);
    for (int number = 0; number < FILES; number++) {
      List<List<String>> rows = table(random);
      int kind = number % (mistakes.size() + Damage.values().length);
      if (kind < mistakes.size()) {
        cell(mistakes.get(kind), rows, random);
      } else {
        Damage damage = Damage.values()[kind - mistakes.size()];
        Outcome<List<BillRow>> outcome = read(damage.of(rows, random));
        assertThat(outcome.isDone()).as("%s %d", damage, number).isFalse();
        assertThat(codes(outcome.findings())).as("%s %d", damage, number).contains(damage.code());
      }
      try (var left = Files.list(folder)) {
        assertThat(left).as("copies left behind").isEmpty();
      }
    }
  }

  private void cell(Mistake mistake, List<List<String>> rows, Random random) throws IOException {
    int broken = 1 + random.nextInt(rows.size() - 1);
    List<String> truth = List.copyOf(rows.get(broken));
    rows.get(broken).set(HEADER.indexOf(mistake.column()), mistake.text());
    assertThat(rows.get(broken)).as(mistake.name()).isNotEqualTo(truth);
    TestTable form = TestTable.values()[random.nextInt(TestTable.values().length)];
    List<BillRow> read = read(form.bytes(rows)).orElseThrow();
    assertThat(read).as("%s as %s", mistake.name(), form).hasSize(rows.size() - 1);
    for (int i = 1; i < rows.size(); i++) {
      Outcome<Bill> bill = RowFacts.of(ORG, read.get(i - 1), List.of()).flatMap(BillReader::read);
      List<Finding> findings =
          bill.findings().isEmpty()
              ? BillChecks.of(
                  RowFacts.of(ORG, read.get(i - 1), List.of()).orElseThrow(),
                  bill.orElseThrow(),
                  null,
                  List.of())
              : bill.findings();
      if (i == broken) {
        assertThat(codes(findings))
            .as("%s as %s in %s", mistake.name(), form, rows.get(i))
            .contains(mistake.code());
      } else {
        assertThat(findings).as("%s as %s", mistake.name(), form).noneMatch(Finding::isError);
        assertTrue(rows.get(i), bill.orElseThrow());
      }
    }
  }

  private static void assertTrue(List<String> row, Bill bill) {
    assertThat(bill.account()).isEqualTo(row.get(0));
    assertThat(bill.start()).isEqualTo(LocalDate.parse(row.get(2)));
    assertThat(bill.end()).isEqualTo(LocalDate.parse(row.get(3)).plusDays(1));
    assertThat(bill.energy()).isEqualByComparingTo(row.get(7));
    assertThat(bill.amount()).isEqualByComparingTo(row.get(14));
    assertThat(bill.registers().getFirst().to()).isEqualByComparingTo(row.get(5));
  }

  private static List<List<String>> table(Random random) {
    var rows = new ArrayList<List<String>>();
    rows.add(new ArrayList<>(HEADER));
    int size = 2 + random.nextInt(8);
    LocalDate first = LocalDate.of(2024, 1, 1);
    BigDecimal reading = BigDecimal.valueOf(1000 + random.nextInt(9000));
    for (int i = 0; i < size; i++) {
      BigDecimal next = reading.add(BigDecimal.valueOf(50 + random.nextInt(500)));
      BigDecimal use = next.subtract(reading).multiply(BigDecimal.valueOf(40));
      BigDecimal peak = BigDecimal.valueOf(random.nextInt(use.intValueExact()));
      rows.add(
          new ArrayList<>(
              List.of(
                  "K" + (30_000 + i),
                  "M" + (1 + random.nextInt(99)),
                  first.plusMonths(i).toString(),
                  first.plusMonths(i + 1).minusDays(1).toString(),
                  reading.toPlainString(),
                  next.toPlainString(),
                  "40",
                  use.toPlainString(),
                  "kWh",
                  random.nextBoolean() ? "否" : "",
                  peak.toPlainString(),
                  use.subtract(peak).toPlainString(),
                  "CNY",
                  "",
                  BigDecimal.valueOf(1 + random.nextInt(9_999_999), 2).toPlainString())));
      reading = next;
    }
    return rows;
  }

  private Outcome<List<BillRow>> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("in"), bytes);
    try {
      return BillTable.read(file, "bills", folder);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static List<Mistake> mistakes() throws IOException {
    try (var in = MalformedBillsTest.class.getResourceAsStream("malformed.csv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\\|", -1))
          .map(cell -> new Mistake(cell[0], cell[1], cell[2], cell[3]))
          .toList();
    }
  }
}
