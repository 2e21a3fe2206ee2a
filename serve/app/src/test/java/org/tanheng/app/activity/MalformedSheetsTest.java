// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.app.testing.Damage;
import org.tanheng.app.testing.TestTable;
import org.tanheng.data.activity.NewActivity;
import org.tanheng.data.activity.Source;
import org.tanheng.exchange.activity.ActivitySheet;
import org.tanheng.exchange.activity.SheetCell;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Activity sheets in both layouts, each broken in one named way: its own finding, and every other
 * amount read as it stands. The full run makes 2,000 files.
 */
class MalformedSheetsTest {
  private static final int FILES = Boolean.getBoolean("tanheng.full") ? 2_000 : 300;
  private static final long SEED = 20261123;
  private static final List<String> SPANS = List.of("source", "unit", "first", "last", "amount");
  private static final Source GAS =
      new Source(
          new UUID(0, 2),
          1,
          new UUID(0, 1),
          "gas",
          "天然气",
          "Gas",
          "process",
          null,
          "tCO2",
          "{}",
          LocalDate.of(2020, 1, 1),
          null,
          false,
          null,
          new UUID(0, 3),
          Instant.EPOCH,
          null);

  @TempDir private Path folder;

  /** A named mistake in one cell. */
  private record Mistake(String name, String column, String text, String code) {}

  @Test
  void everyMistakeGivesItsFindingAndSpoilsNoOtherAmount() throws IOException {
    List<Mistake> mistakes = mistakes();
    assertThat(mistakes.size() + Damage.values().length).isGreaterThanOrEqualTo(30);
    var random = new Random(SEED);
    for (int number = 0; number < FILES; number++) {
      List<List<String>> rows = random.nextBoolean() ? months(random) : spans(random);
      int kind = number % (mistakes.size() + Damage.values().length);
      if (kind < mistakes.size()) {
        cell(mistakes.get(kind), random);
      } else {
        Damage damage = Damage.values()[kind - mistakes.size()];
        Outcome<List<SheetCell>> outcome = read(damage.of(rows, random));
        assertThat(outcome.isDone()).as("%s %d", damage, number).isFalse();
        assertThat(codes(outcome)).as("%s %d", damage, number).contains(damage.code());
      }
      try (var left = Files.list(folder)) {
        assertThat(left).as("copies left behind").isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-13",
        "202402",
        "2024-2-30x",
        "Feb 2024",
        "february",
        "2月",
        "二月",
        "2024",
        "24-02",
        "02/2024",
        "1890-01",
        "2204-01"
      })
  void aTitleThatIsMeantAsAMonthDoesNotDropItsColumn(String title) throws IOException {
    assertThat(
            codes(
                read(("source,2024-01," + title + "\ngas,1,2\n").getBytes(StandardCharsets.UTF_8))))
        .containsExactly("month-unreadable");
  }

  private void cell(Mistake mistake, Random random) throws IOException {
    boolean byMonth =
        !mistake.column().matches("first|last|first and last") && random.nextBoolean();
    List<List<String>> rows = byMonth ? months(random) : spans(random);
    List<List<String>> truth = rows.stream().map(List::copyOf).toList();
    int broken = 1 + random.nextInt(rows.size() - 1);
    for (String column : mistake.column().split(" and ")) {
      int at =
          byMonth && column.equals("amount")
              ? 2 + random.nextInt(rows.getFirst().size() - 2)
              : SPANS.indexOf(column);
      rows.get(broken).set(at, mistake.text());
    }
    TestTable form = TestTable.values()[random.nextInt(TestTable.values().length)];
    List<SheetCell> cells = read(form.bytes(rows)).orElseThrow();
    assertThat(cells).hasSize((rows.size() - 1) * (byMonth ? rows.getFirst().size() - 2 : 1));
    int found = 0;
    for (SheetCell cell : cells) {
      int line = (int) cell.line() - 1;
      Outcome<NewActivity> read = datum(cell);
      if (line == broken && !read.isDone()) {
        assertThat(codes(read))
            .as("%s as %s in %s", mistake.name(), form, rows.get(line))
            .contains(mistake.code());
        found++;
      } else {
        String at = byMonth ? cell.column() : "amount";
        int column = byMonth ? rows.getFirst().indexOf(at) : 4;
        assertThat(read.orElseThrow().amount())
            .as("%s as %s in %s", mistake.name(), form, rows.get(line))
            .isEqualByComparingTo(truth.get(line).get(column));
      }
    }
    assertThat(found).as("%s as %s in %s", mistake.name(), form, rows.get(broken)).isPositive();
  }

  private static Outcome<NewActivity> datum(SheetCell cell) {
    return cell.span()
        .flatMap(
            span ->
                new Cell(
                        GAS.id(),
                        span.from(),
                        span.to(),
                        cell.amount(),
                        cell.unit(),
                        null,
                        null,
                        cell.note())
                    .read(GAS));
  }

  private static List<List<String>> months(Random random) {
    var rows = new ArrayList<List<String>>();
    int months = 1 + random.nextInt(12);
    rows.add(new ArrayList<>(List.of("source", "unit")));
    IntStream.rangeClosed(1, months)
        .forEach(month -> rows.getFirst().add("2024-%02d".formatted(month)));
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      var row = new ArrayList<>(List.of("gas", "tCO2"));
      IntStream.range(0, months).forEach(month -> row.add(amount(random)));
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> spans(Random random) {
    var rows = new ArrayList<List<String>>();
    rows.add(new ArrayList<>(List.of("source", "unit", "first day", "last day", "amount")));
    for (int i = 0; i < 1 + random.nextInt(9); i++) {
      LocalDate first = LocalDate.of(2024, 1, 1).plusDays(7L * i);
      rows.add(
          new ArrayList<>(
              List.of(
                  "gas", "tCO2", first.toString(), first.plusDays(6).toString(), amount(random))));
    }
    return rows;
  }

  private static String amount(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(99_999_999), random.nextInt(4)).toPlainString();
  }

  private Outcome<List<SheetCell>> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("in"), bytes);
    try {
      return ActivitySheet.read(file, "sheet", folder);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }

  private static List<Mistake> mistakes() throws IOException {
    try (var in = MalformedSheetsTest.class.getResourceAsStream("malformed.csv")) {
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
