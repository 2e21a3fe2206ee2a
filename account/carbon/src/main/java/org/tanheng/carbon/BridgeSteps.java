// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Bridge.Effect;
import org.tanheng.carbon.Bridge.Part;
import org.tanheng.carbon.boundary.Boundary;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;

/**
 * Takes a source that stands in both inventories from its old to its new amount by single steps:
 * first the activity data, then factor and parameters, then method, then the share. Amounts between
 * are those of the engine, in full, times the old share.
 */
final class BridgeSteps {

  private final Predicate<LedgerLine> counts;
  private final Map<String, List<LedgerLine>> before;
  private final Map<String, List<LedgerLine>> after;
  private final SourceRun oldRun;
  private final SourceRun oldMethod;
  private final boolean sameMethod;
  private final String oldRelease;
  private final String newRelease;
  private final String oldName;
  private final String newName;

  BridgeSteps(
      Inventory earlier,
      FactorLibrary old,
      Inventory later,
      FactorLibrary now,
      Predicate<LedgerLine> counts) {
    this.counts = counts;
    this.before = lines(earlier, counts);
    this.after = lines(later, counts);
    this.oldRun = new SourceRun(full(earlier.input(), earlier.gwp()), earlier.pack(), old);
    this.oldMethod = new SourceRun(full(later.input(), earlier.gwp()), earlier.pack(), now);
    this.sameMethod =
        earlier.pack().hash().equals(later.pack().hash()) && earlier.gwp().equals(later.gwp());
    boolean sameRelease = old.hash().equals(now.hash());
    this.oldRelease = sameRelease ? "" : ", " + old.release();
    this.newRelease = sameRelease ? "" : ", " + now.release();
    this.oldName = earlier.pack().id() + ", " + earlier.gwp();
    this.newName = later.pack().id() + ", " + later.gwp();
  }

  List<Part> of(SourceInput old, SourceInput now, BigDecimal from, BigDecimal to) {
    if (old.equals(now) && from.compareTo(to) == 0) {
      return List.of();
    }
    List<LedgerLine> was = before.getOrDefault(old.id(), List.of());
    List<LedgerLine> is = after.getOrDefault(now.id(), List.of());
    if (was.isEmpty() || is.isEmpty()) {
      return List.of(new Part(old.id(), Effect.SHARE, to.subtract(from), null, null));
    }
    BigDecimal fullBefore = sum(was);
    BigDecimal fullAfter = sum(is);
    Rational share = share(from, fullBefore).or(() -> share(to, fullAfter)).orElse(Rational.ONE);
    BigDecimal activity = rounded(share, withNewData(old, now, fullBefore));
    BigDecimal method = rounded(share, fullAfter);
    boolean same = sameMethod && old.kind().equals(now.kind()) && rules(was).equals(rules(is));
    BigDecimal factor =
        same
            ? method
            : sum(oldMethod, now.asKind(old.kind()))
                .filter(lines -> rules(lines).equals(rules(was)))
                .map(lines -> rounded(share, sum(lines)))
                .orElse(activity);
    var parts = new ArrayList<Part>();
    parts.add(
        new Part(
            old.id(),
            Effect.ACTIVITY,
            activity.subtract(from),
            old.activity().toString(),
            now.activity().toString()));
    parts.add(
        new Part(
            old.id(),
            Effect.FACTOR,
            factor.subtract(activity),
            keys(was) + oldRelease,
            keys(is) + newRelease));
    parts.add(
        new Part(
            old.id(),
            Effect.METHOD,
            method.subtract(factor),
            rules(was).equals(rules(is)) ? oldName : oldName + ": " + rules(was),
            rules(was).equals(rules(is)) ? newName : newName + ": " + rules(is)));
    parts.add(
        new Part(
            old.id(),
            Effect.SHARE,
            to.subtract(method),
            percent(share(from, fullBefore)),
            percent(share(to, fullAfter))));
    return parts;
  }

  /** By the engine; where it refuses the mixture, in proportion to the activity data. */
  private BigDecimal withNewData(SourceInput old, SourceInput now, BigDecimal amount) {
    return sum(oldRun, old.withData(now.data()))
        .map(this::sum)
        .orElseGet(
            () -> {
              Quantity was = old.activity();
              Quantity is = now.activity();
              return was.isZero() || !was.unit().isCommensurable(is.unit())
                  ? amount
                  : Rational.of(amount)
                      .times(Rational.of(is.in(was.unit())))
                      .dividedBy(Rational.of(was.value()))
                      .toBigDecimal();
            });
  }

  private Optional<List<LedgerLine>> sum(SourceRun run, SourceInput source) {
    SourceRun.Result result = run.of(source);
    return result.isFailed()
        ? Optional.empty()
        : Optional.of(result.lines().stream().filter(counts).toList());
  }

  private BigDecimal sum(List<LedgerLine> lines) {
    return lines.stream()
        .map(line -> line.amount().add(line.outside()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static InventoryInput full(InventoryInput input, String gwp) {
    return new InventoryInput(
        input.organisation(),
        input.start(),
        input.end(),
        gwp,
        input.method(),
        input.sources(),
        input.notes(),
        Boundary.NONE,
        input.own());
  }

  private static Optional<Rational> share(BigDecimal counted, BigDecimal full) {
    return full.signum() == 0
        ? Optional.empty()
        : Optional.of(Rational.of(counted).dividedBy(Rational.of(full)));
  }

  private static BigDecimal rounded(Rational share, BigDecimal full) {
    return Rational.of(full)
        .times(share)
        .toBigDecimal()
        .setScale(LedgerLine.QUANTUM, RoundingMode.HALF_EVEN);
  }

  private static @Nullable String percent(Optional<Rational> share) {
    return share
        .map(
            s ->
                s.toBigDecimal()
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString()
                    + " %")
        .orElse(null);
  }

  /** Formulas of the lines, without those that prepare activity data or convert gases. */
  private static String rules(List<LedgerLine> lines) {
    return lines.stream()
        .flatMap(line -> BridgeRules.of(line).stream())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String keys(List<LedgerLine> lines) {
    return lines.stream().map(LedgerLine::factorKey).distinct().collect(Collectors.joining("; "));
  }

  private static Map<String, List<LedgerLine>> lines(
      Inventory inventory, Predicate<LedgerLine> counts) {
    return inventory.lines().stream()
        .filter(counts)
        .collect(Collectors.groupingBy(line -> line.source().id()));
  }
}
