// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Language;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** Targets, units, progress, cancelling, and what a row finding tells. */
class ImportTest {
  @TempDir Path directory;
  private Importing importing;

  @BeforeEach
  void start() {
    importing = new Importing(directory);
  }

  private static Point point(String unit, int scale, Step length) {
    return new Point(
        "p",
        PointKind.INTERVAL,
        Unit.of(unit),
        scale,
        null,
        length,
        "",
        "o",
        Importing.SEOUL,
        TimeRange.ALWAYS);
  }

  private Outcome<Imported> read(String text, Target... targets) {
    Path file = importing.write(text);
    try (ReadingsFile open =
        ReadingsFile.open(file, "in.csv", directory, Choices.NONE).orElseThrow()) {
      Understanding found = Understanding.of(open, Choices.NONE, importing.zone).orElseThrow();
      ImportOrder order = new ImportOrder(List.of(targets), Importing.NOW, Quality.MANUAL);
      return ReadingsImport.read(open, found, order, Progress.NONE);
    }
  }

  private static final String HOURS =
      "time,MWh,text\n2018-01-01 00:00,1.5,a\n2018-01-01 01:00,x,b\n2018-01-01 02:00,0.0004,c\n";

  @Test
  void unitsAreConvertedExactly() {
    Target target = new Target(2, point("kWh", 1, Step.HOUR), Unit.of("MWh"));
    Imported imported = read(HOURS, target).orElseThrow();
    assertThat(imported.points().getFirst().sum()).hasToString("1500.4");
    assertThat(imported.batch().series("p").quality(0)).isEqualTo(Quality.MANUAL);
    Target coarse = new Target(2, point("kWh", 0, Step.HOUR), Unit.of("MWh"));
    assertThat(read(HOURS, coarse).orElseThrow().findings())
        .extracting(Finding::code)
        .contains("digits-rounded");
  }

  @Test
  void aRowFindingTellsRowColumnValueExpectationAndAdvice() {
    Imported imported = read(HOURS, Target.of(2, point("MWh", 4, Step.HOUR))).orElseThrow();
    assertThat(imported.rowFindings())
        .containsExactly(
            new RowFinding(
                3,
                "MWh",
                Finding.error(
                    "number-unreadable", "row 3, MWh", "x", "a number", "Correct the cell.")));
    assertThat(imported.rowsRead()).isEqualTo(2);
    assertThat(imported.rows()).isEqualTo(3);
  }

  @Test
  void targetsThatDoNotFitAreRefused() {
    assertThat(codes(read(HOURS, Target.of(3, point("kWh", 1, Step.HOUR)))))
        .containsExactly("target-unknown");
    assertThat(codes(read(HOURS, new Target(2, point("kWh", 1, Step.HOUR), Unit.of("t")))))
        .containsExactly("unit-dimension");
    assertThat(codes(read(HOURS, Target.of(2, point("MWh", 1, Step.QUARTER_HOUR)))))
        .containsExactly("step-differs");
    Target target = Target.of(2, point("MWh", 1, Step.HOUR));
    assertThat(codes(read(HOURS, target, target))).containsExactly("target-twice");
    assertThat(codes(read(HOURS))).containsExactly("target-unknown");
  }

  private static List<String> codes(Outcome<Imported> outcome) {
    assertThat(outcome.isDone()).isFalse();
    return outcome.findings().stream().map(Finding::code).toList();
  }

  @Test
  void progressIsToldAndCancellingImportsNothing() throws Exception {
    Path file = ShopYear.copyTo(directory);
    Path work = Files.createDirectory(directory.resolve("work"));
    try (ReadingsFile open = ReadingsFile.open(file, "in.csv", work, Choices.NONE).orElseThrow()) {
      Understanding found = Understanding.of(open, Choices.NONE, importing.zone).orElseThrow();
      List<Long> told = new ArrayList<>();
      Outcome<Imported> done =
          ReadingsImport.read(
              open, found, importing.order(found), (bytes, of, rows) -> told.add(bytes));
      assertThat(done.isDone()).isTrue();
      assertThat(told).isSorted().hasSizeGreaterThan(4).last().isEqualTo(open.size());
      Outcome<Imported> cancelled =
          ReadingsImport.read(
              open, found, importing.order(found), (bytes, of, rows) -> rows < 10_000);
      assertThat(codes(cancelled)).containsExactly("import-cancelled");
    }
    try (var left = Files.list(work)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void everyReasonAndFieldHasWordsInBothLanguages() throws Exception {
    assertThat(words("en").keySet()).isEqualTo(words("zh").keySet());
    Understanding found =
        importing.understand(ShopYear.copyTo(directory), Choices.NONE).orElseThrow();
    for (Decision decision : found.decisions()) {
      assertThat(decision.reasons()).isNotEmpty();
      for (Language language : Language.values()) {
        assertThat(Explanations.name(decision.field(), language)).isNotBlank();
        assertThat(Explanations.value(decision, language)).isNotBlank();
        for (Reason reason : decision.reasons()) {
          assertThat(Explanations.text(reason, language)).isNotBlank().doesNotContain("{");
        }
      }
    }
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (var in =
        new InputStreamReader(
            Explanations.class.getResourceAsStream("explanations_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
