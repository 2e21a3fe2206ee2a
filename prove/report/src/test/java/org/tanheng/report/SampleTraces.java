// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** Gas boilers of rising size, each computed as in example 3: NCV 389.31, 0.01532 tC/GJ, 0.99. */
record SampleTraces(List<Trace> lines, Trace total) {
  private static final Citation TABLE =
      new Citation("燃料缺省值表", "2024", "row 7", "fuel/natural-gas", "2026.1", false);
  private static final Trace NCV = published("ncv", "389.31", "GJ/1e4 Nm3");
  private static final Trace CARBON = published("carbon-content", "0.01532", "tC/GJ");
  private static final Trace OXIDATION = published("oxidation-factor", "0.99", "1");

  SampleTraces(int lines) {
    this(all(lines));
  }

  private SampleTraces(List<Trace> lines) {
    this(lines, total(lines));
  }

  private static List<Trace> all(int count) {
    List<Trace> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      lines.add(line("锅炉 B-" + i, new BigDecimal(i).multiply(new BigDecimal("1.7"))));
    }
    return lines;
  }

  private static Trace line(String label, BigDecimal amount) {
    BigDecimal tonnes =
        Rational.of(amount)
            .times(new BigDecimal("389.31"))
            .times(new BigDecimal("0.01532"))
            .times(new BigDecimal("0.99"))
            .times(Rational.of(44, 12))
            .toBigDecimal();
    Trace activity =
        Trace.input("activity", new Quantity(amount, Unit.of("1e4 Nm3")), Quality.MEASURED);
    return new Trace(
        label,
        new Quantity(tonnes, Unit.of("tCO2")),
        "activity * ncv * carbon-content * oxidation-factor * 44/12",
        Quality.MEASURED,
        null,
        List.of(activity, NCV, CARBON, OXIDATION));
  }

  private static Trace total(List<Trace> lines) {
    Quantity sum = lines.stream().map(Trace::value).reduce(Quantity::plus).orElseThrow();
    return new Trace("total", sum, "sum", Quality.MEASURED, null, lines);
  }

  private static Trace published(String label, String value, String unit) {
    return Trace.published(label, Quantity.of(value, unit), Quality.ESTIMATED, TABLE);
  }
}
