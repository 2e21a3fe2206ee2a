// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

class LcaRoundTripTest {

  private static ProcessSet again(ProcessSet set, LcaFormat format) throws IOException {
    byte[] file = LcaExport.write(set, format).orElseThrow();
    if (!format.word().endsWith("xlsx")) {
      assertThat(java.util.Arrays.equals(LcaExport.write(set, format).orElseThrow(), file))
          .isTrue();
    }
    return LcaImport.read("set." + format.ending(), file, 1 << 26).orElseThrow();
  }

  /** Entries of the technosphere by names, each row with a positive diagonal, rounded to 1e-12. */
  private static Map<String, String> matrix(ProcessSet set) {
    LinkedSystem system = LinkedSystem.of(Linking.of(set));
    List<UnitProcess> processes = system.linking().set().processes();
    var entries = new TreeMap<String, String>();
    for (int c = 0; c < processes.size(); c++) {
      String to = processes.get(c).title() + " " + product(processes.get(c));
      for (int e = system.a().start(c); e < system.a().start(c + 1); e++) {
        int r = system.a().row(e);
        double sign = Math.signum(system.a().at(r, r));
        String from = processes.get(r).title() + " " + product(processes.get(r));
        entries.put(from + " -> " + to, "%.10g".formatted(sign * system.a().value(e)));
      }
      for (int e = system.b().start(c); e < system.b().start(c + 1); e++) {
        String flow = system.flows().get(system.b().row(e)).flow().name();
        entries.put(flow + " -> " + to, "%.10g".formatted(system.b().value(e)));
      }
    }
    return entries;
  }

  private static String product(UnitProcess process) {
    return process.reference().map(r -> r.flow().name().replaceAll(" \\{.*", "")).orElse("");
  }

  private static List<String> lines(ProcessSet set) {
    var lines = new ArrayList<String>();
    for (UnitProcess p : set.processes()) {
      lines.add(p.title() + " in " + p.category() + " by " + p.allocation().chosen());
      p.parameters().forEach(x -> lines.add(p.title() + x));
      for (Exchange e : p.exchanges()) {
        String provider =
            set.processes().stream()
                .filter(o -> o.id().equals(e.provider()))
                .map(UnitProcess::title)
                .findFirst()
                .orElse("");
        lines.add(
            p.title()
                + List.of(
                    e.flow().name(),
                    e.flow().kind(),
                    e.flow().category(),
                    e.flow().unit(),
                    e.amount(),
                    e.input(),
                    e.reference(),
                    e.avoided(),
                    e.formula().replaceAll(" ", ""),
                    provider,
                    spread(e.spread())));
      }
    }
    set.factors()
        .forEach(
            c ->
                c.factors()
                    .forEach(f -> lines.add(c.title() + c.unit() + f.flow().name() + f.value())));
    return lines.stream().sorted().toList();
  }

  private static String spread(@org.jspecify.annotations.Nullable Distribution spread) {
    return spread == null
        ? ""
        : spread.kind() + " %.9g %.9g".formatted(spread.low(), spread.high());
  }

  @ParameterizedTest
  @EnumSource(value = LcaFormat.class, names = "MATRIX", mode = EnumSource.Mode.EXCLUDE)
  void theSystemIsTheSameAfterwards(LcaFormat format) throws IOException {
    ProcessSet set = RichSet.set();
    Map<String, String> expected = matrix(set);
    if (!format.providers()) {
      expected.keySet().removeIf(k -> k.startsWith("power plant {CN}") && k.contains("works"));
    }
    assertThat(matrix(again(set, format))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = LcaFormat.class,
      names = {"JSON_LD", "ILCD", "XLSX"})
  void everyLineIsTheSameAfterwards(LcaFormat format) throws IOException {
    ProcessSet set = RichSet.set();
    ProcessSet read = again(set, format);
    var expected = new ArrayList<>(lines(set));
    if (format == LcaFormat.ILCD) {
      expected.add("steel works {CN}" + set.parameters().get(0));
      java.util.Collections.sort(expected);
    } else {
      assertThat(read.parameters()).isEqualTo(set.parameters());
    }
    assertThat(lines(read)).isEqualTo(expected);
    assertThat(lines(again(read, format))).isEqualTo(lines(read));
  }

  @Test
  void productsShareTheBurdenAsTheSetSays() {
    Linking links = Linking.of(RichSet.set());
    assertThat(links.divided()).isEqualTo(1);
    assertThat(links.open()).isEmpty();
    assertThat(links.set().processes()).hasSize(6);
    LinkedSystem system = LinkedSystem.of(links);
    assertThat(system.a().at(0, 0)).isEqualTo(2);
    assertThat(system.a().at(1, 1)).isEqualTo(0.5);
    assertThat(system.a().at(2, 0)).isEqualTo(-1.5 * 0.75);
    assertThat(system.a().at(2, 1)).isEqualTo(-1.5 * 0.25);
    assertThat(system.a().at(1, 2)).isEqualTo(-0.01);
  }

  @Test
  void whatAFormatCannotHoldIsCounted() {
    List<Finding> lost = LcaExport.write(RichSet.set(), LcaFormat.ECOSPOLD_1).findings();
    assertThat(lost)
        .extracting(Finding::got)
        .containsExactly("2 stated suppliers", "4 parameters and formulas", "1 impact categories");
    assertThat(LcaExport.write(RichSet.set(), LcaFormat.JSON_LD).findings()).isEmpty();
  }
}
