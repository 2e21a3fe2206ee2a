// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;

/**
 * Holds an inventory against that of the period before: what changed in the way of accounting
 * without a restatement, and what moved as it seldom does. Amounts are compared per day.
 */
public final class YearOnYear {

  private static final BigDecimal JUMP = new BigDecimal("10");

  private final Inventory before;
  private final Inventory after;
  private final FactorLibrary library;
  private final List<Finding> findings = new ArrayList<>();

  private YearOnYear(Inventory before, Inventory after, FactorLibrary library) {
    this.before = before;
    this.after = after;
    this.library = library;
  }

  /** What a reviewer must ask of the later inventory. */
  public static List<Finding> check(Inventory before, Inventory after, FactorLibrary library) {
    var check = new YearOnYear(before, after, library);
    check.methods();
    check.sources();
    check.outputs();
    return List.copyOf(check.findings);
  }

  private void methods() {
    changed(
        "method-changed",
        "method",
        before.pack().id() + " " + before.pack().edition(),
        after.pack().id() + " " + after.pack().edition());
    changed("gwp-changed", "gwp", before.gwp(), after.gwp());
  }

  private void sources() {
    Map<String, SourceInput> later = byId(after);
    byId(before)
        .forEach(
            (id, source) -> {
              SourceInput now = later.get(id);
              if (now == null) {
                warn(
                    "source-vanished",
                    "sources." + id,
                    "no such source",
                    source.activity() + " in the period before",
                    "Enter its data, or say that it was closed, sold or left out.");
              } else {
                source(id, source, now);
              }
            });
  }

  private void source(String id, SourceInput then, SourceInput now) {
    String place = "sources." + id + ": ";
    changed("kind-changed", place + "kind", then.kind(), now.kind());
    changed(
        "factor-family-changed", place + "factor", declared(then, before), declared(now, after));
    changed(
        "factor-family-changed",
        place + "residual",
        family(then.residual()),
        family(now.residual()));
    if (then.fuel() != null && now.fuel() != null && before.pack().id().equals(after.pack().id())) {
      changed(
          "table-changed",
          place + "table",
          Objects.requireNonNullElse(then.table(), before.pack().fuelTable()),
          Objects.requireNonNullElse(now.table(), after.pack().fuelTable()));
    }
    amount(place + "activity", then.activity(), now.activity());
  }

  private void amount(String place, Quantity then, Quantity now) {
    if (!then.unit().isCommensurable(now.unit())) {
      changed("unit-changed", place, then.unit().symbol(), now.unit().symbol());
      return;
    }
    if (then.isZero() || now.isZero()) {
      return;
    }
    if (then.compareTo(now) == 0) {
      warn(
          "year-repeated",
          place,
          now.toString(),
          "an amount other than that of the period before",
          "Check whether the value of last year was copied.");
      return;
    }
    BigDecimal ratio = perDay(then, now);
    if (ratio.compareTo(JUMP) > 0 || ratio.multiply(JUMP).compareTo(BigDecimal.ONE) < 0) {
      warn(
          "activity-jump",
          place,
          now + ", " + shown(ratio) + " times as much per day",
          then + " in the period before",
          "Check the unit and the multiplier, or explain it.");
    }
  }

  private void outputs() {
    BigDecimal least = null;
    Map<String, SourceInput> later = byId(after);
    for (SourceInput then : before.input().sources()) {
      SourceInput now = later.get(then.id());
      if (isOutput(then)
          && now != null
          && isOutput(now)
          && then.activity().unit().isCommensurable(now.activity().unit())
          && !then.activity().isZero()) {
        BigDecimal ratio = perDay(then.activity(), now.activity());
        least = least == null || ratio.compareTo(least) < 0 ? ratio : least;
      }
    }
    BigDecimal fuel = fuel(before);
    if (least != null && fuel.signum() > 0) {
      BigDecimal burnt = fuel(after).divide(fuel, MathContext.DECIMAL64).multiply(days());
      findings.addAll(BalanceRules.of(new Output("output", rounded(least), rounded(burnt))));
    }
  }

  private static boolean isOutput(SourceInput source) {
    return source.kind().equals(SourceKind.OUTPUT.id());
  }

  private static BigDecimal fuel(Inventory inventory) {
    return inventory.sum(
        line ->
            line.basis().isLocation()
                && line.kind().scope().equals("1")
                && line.kind().usesFuelTable());
  }

  private BigDecimal perDay(Quantity then, Quantity now) {
    return now.in(then.unit()).divide(then.value(), MathContext.DECIMAL64).multiply(days());
  }

  /** Length of the earlier period over that of the later one; a leap day makes no difference. */
  private BigDecimal days() {
    long then = ChronoUnit.DAYS.between(before.input().start(), before.input().end());
    long now = ChronoUnit.DAYS.between(after.input().start(), after.input().end());
    return Math.abs(then - now) <= 1
        ? BigDecimal.ONE
        : BigDecimal.valueOf(then).divide(BigDecimal.valueOf(now), MathContext.DECIMAL64);
  }

  private static BigDecimal rounded(BigDecimal ratio) {
    return ratio.round(new MathContext(4)).stripTrailingZeros();
  }

  private static String shown(BigDecimal ratio) {
    return ratio.round(new MathContext(3)).toPlainString();
  }

  /** The family of the factor that a source names, else that which its method takes by itself. */
  private String declared(SourceInput source, Inventory inventory) {
    return source.factor() == null
        ? inventory.pack().kind(source.kind()).map(SourceKind::family).orElse("")
        : family(source.factor());
  }

  private String family(@Nullable FactorChoice choice) {
    return switch (choice) {
      case null -> "";
      case FactorChoice.Library row -> row.family();
      case FactorChoice.Row row ->
          library.find(row.id()).map(factor -> factor.family().code()).orElse(row.id());
      case FactorChoice.Own own -> "an own factor";
    };
  }

  private void changed(String code, String place, String then, String now) {
    if (!then.equals(now)) {
      warn(
          code,
          place,
          now.isEmpty() ? "none" : now,
          (then.isEmpty() ? "none" : then) + " in the period before",
          "Say why, and restate the period before if the trend is to be read.");
    }
  }

  private void warn(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.warning(code, place, got, wanted, advice));
  }

  private static Map<String, SourceInput> byId(Inventory inventory) {
    var found = new LinkedHashMap<String, SourceInput>();
    inventory.input().sources().forEach(source -> found.put(source.id(), source));
    return found;
  }
}
