// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.drivers.codec.Hex;

/** Telegrams of real meters, against what libmbus reads in them (see the licence beside them). */
class LibmbusTest {
  private static final int FIRST_RECORD = 7;

  record Row(List<String> cells) {
    String at(int index) {
      return cells.get(index);
    }

    @Override
    public String toString() {
      return at(0);
    }
  }

  private static List<Row> rows(String name) {
    try (var in =
        Objects.requireNonNull(LibmbusTest.class.getResourceAsStream("/libmbus/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> new Row(List.of(line.split(" \\| ", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> telegrams() {
    return rows("telegrams.txt");
  }

  static List<Row> refused() {
    return rows("refused.txt");
  }

  @ParameterizedTest
  @MethodSource("telegrams")
  void headAndNumberOfRecordsAreThoseOfTheOtherDecoder(Row row) {
    MbusTelegram telegram = Mbus.decode(Hex.parse(row.at(1)).orElseThrow()).orElseThrow();
    assertThat(telegram.id())
        .matches("[0-9A-F]{8}")
        .isEqualTo("0".repeat(8 - row.at(2).length()) + row.at(2));
    assertThat(Objects.requireNonNullElse(telegram.manufacturer(), "")).isEqualTo(row.at(3));
    assertThat(telegram.version() == null ? "" : telegram.version().toString())
        .isEqualTo(row.at(4));
    assertThat(telegram.access()).isEqualTo(Integer.parseInt(row.at(5)));
    assertThat(telegram.records()).hasSize(row.cells().size() - FIRST_RECORD);
  }

  @Test
  void everyValueIsThatOfTheOtherDecoderOrANamedDeparture() {
    var departures = new ArrayList<String>();
    int compared = 0;
    for (Row row : telegrams()) {
      var records = Mbus.decode(Hex.parse(row.at(1)).orElseThrow()).orElseThrow().records();
      for (int i = 0; i < records.size(); i++) {
        compared++;
        MbusRecord record = records.get(i);
        String[] theirs = row.at(FIRST_RECORD + i).split("~", -1);
        if (!same(record, theirs)) {
          departures.add(
              row.at(0) + " " + i + ": " + record.value() + " " + record.unit() + ", " + theirs[6]);
        }
      }
    }
    assertThat(departures)
        .containsExactlyElementsOf(rows("departures.txt").stream().map(row -> row.at(0)).toList());
    assertThat(compared).isEqualTo(942);
  }

  private static boolean same(MbusRecord record, String[] theirs) {
    String value = record.value();
    if (record.quantity().equals("manufacturer-specific")) {
      return theirs[6].replace(" ", "").equals(value);
    }
    return place(theirs[1]) == record.storage()
        && place(theirs[2]) == record.tariff()
        && place(theirs[3]) == record.device()
        && (numbers(value, theirs[6]) || text(value, theirs[6]))
        && (unit(record.unit()).equals(theirs[5].replace("-", ""))
            || theirs[4].equals(record.unit()));
  }

  private static long place(String number) {
    return number.isEmpty() ? 0 : Long.parseLong(number);
  }

  private static String unit(@Nullable String unit) {
    return unit == null ? "" : unit.replace("m3", "m^3").replace("HCA", "Units for H.C.A.");
  }

  private static boolean numbers(@Nullable String ours, String theirs) {
    try {
      double a = new BigDecimal(Objects.requireNonNullElse(ours, "none")).doubleValue();
      double b = new BigDecimal(theirs).doubleValue();
      return Math.abs(a - b) <= 1e-6 + 1e-7 * Math.abs(b);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean text(@Nullable String ours, String theirs) {
    String value = Objects.requireNonNullElse(ours, "").strip();
    String stamp = theirs.replace("Z", "").strip();
    return stamp.equals(value) || stamp.equals(value + ":00");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatTheOtherDecoderRefusesIsRefused(Row row) {
    var outcome = Hex.parse(row.at(1)).flatMap(Mbus::decode);
    // libmbus keeps at most 234 bytes of a record; the telegram itself keeps every rule.
    assertThat(outcome.isDone()).isEqualTo(row.at(0).equals("svm_f22_telegram2"));
  }
}
