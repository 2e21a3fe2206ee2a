// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Series;

/**
 * Stretches of the real file, each broken in a named way: the expected finding every time, never an
 * exception, and every reading that does come in is one of the real file.
 */
class MalformedReadingsTest {
  private static final int FILES = Boolean.getBoolean("tanheng.full") ? 2_000 : 600;
  private static final long SEED = 4711;
  private static final List<String> REAL = real();

  @TempDir Path directory;

  private static List<String> real() {
    try (var in = ShopYear.open()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.replace("\ufeff", "").split("\r\n"))
          .map(row -> String.join(",", Arrays.copyOf(row.split(","), 4)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void theExpectedFindingEachTime(Mutation mutation) throws Exception {
    int each = Math.ceilDiv(FILES, Mutation.values().length);
    for (int number = 0; number < each; number++) {
      SplittableRandom random =
          new SplittableRandom(SEED + mutation.name().hashCode() * 10_007L + number);
      List<String> rows = stretch(random, 20 + random.nextInt(20));
      Map<Long, Long> truth = truth(rows);
      Path file = directory.resolve("in.csv");
      Files.write(file, mutation.bytes(rows, random));
      Outcome<Imported> outcome = new Importing(directory).read(file, Choices.NONE);
      check(mutation, number, outcome, truth);
      Files.delete(file);
      try (var left = Files.list(directory)) {
        assertThat(left).as("copies left behind").isEmpty();
      }
    }
  }

  /** Flipped, cut and doubled bytes: whatever comes out, it is an outcome. */
  @Test
  void damagedBytesNeverThrow() throws Exception {
    byte[] real = Mutation.text(REAL.subList(0, 2000)).getBytes(StandardCharsets.UTF_8);
    for (int number = 0; number < FILES / 10; number++) {
      SplittableRandom random = new SplittableRandom(SEED - number);
      byte[] bytes = Arrays.copyOf(real, 1 + random.nextInt(real.length));
      int flips = 1 + random.nextInt(200);
      for (int i = 0; i < flips; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(directory.resolve("in.csv"), bytes);
      Outcome<Imported> outcome = new Importing(directory).read(file, Choices.NONE);
      assertThat(outcome.isDone() || !outcome.findings().isEmpty()).isTrue();
    }
  }

  private void check(
      Mutation mutation, int number, Outcome<Imported> outcome, Map<Long, Long> truth) {
    List<String> codes = Importing.codes(outcome);
    if (mutation.code().equals("none")) {
      assertThat(codes).as("%s %d", mutation, number).isEmpty();
    } else {
      assertThat(codes).as("%s %d", mutation, number).contains(mutation.code());
    }
    checkSeries(mutation + " " + number, outcome, truth);
  }

  /** Every reading that came in is one of the real file, and most of them did. */
  static void checkSeries(String what, Outcome<Imported> outcome, Map<Long, Long> truth) {
    if (outcome instanceof Outcome.Done<Imported> done) {
      Series series = done.value().batch().series("c2");
      assertThat(series.size()).isGreaterThan(truth.size() * 3 / 4);
      for (int i = 0; i < series.size(); i++) {
        assertThat(truth).as(what).containsEntry(series.time(i), series.value(i));
      }
    }
  }

  /** Some days of the real file with its header. */
  static List<String> stretch(SplittableRandom random, int days) {
    int first = 96 * random.nextInt(365 - days);
    List<String> rows = new ArrayList<>(REAL.subList(first + 1, first + 1 + 96 * days));
    rows.addFirst(REAL.getFirst());
    return rows;
  }

  /** Interval starts and values as the README of the file defines them, by other code. */
  static Map<Long, Long> truth(List<String> rows) {
    Map<Long, Long> truth = new HashMap<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      String[] stamp = cells[0].split("[/ :]");
      int[] n = Arrays.stream(stamp).mapToInt(Integer::parseInt).toArray();
      LocalDateTime end = LocalDateTime.of(n[2], n[1], n[0], n[3], n[4]);
      end = n[3] + n[4] == 0 ? end.plusDays(1) : end;
      long start = end.atZone(ShopYear.ZONE).toInstant().toEpochMilli() - 900_000;
      truth.put(start, new BigDecimal(cells[1]).movePointRight(2).longValueExact());
    }
    return truth;
  }
}
