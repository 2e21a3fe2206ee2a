// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tanheng.factors.FactorLibrary;

/**
 * What leads from one inventory's total to another's, in tCO2e, rises positive. Every part is the
 * difference of two sums of lines at the ledger quantum, and each sum is used once with either
 * sign, so the parts add up to the difference exactly.
 *
 * @param from total of the earlier inventory
 * @param to total of the later one
 * @param parts causes by source, in the order of the sources; none is zero
 */
public record Bridge(BigDecimal from, BigDecimal to, List<Part> parts) {

  /** Why a source differs. */
  public enum Effect {
    /** The source came into the boundary. */
    ADDED,
    /** The source left the boundary. */
    REMOVED,
    /** Another share of it is counted, or it counts at all. */
    SHARE,
    /** Other activity data by the old factor. */
    ACTIVITY,
    /** Another factor, fuel or parameter on the new activity data. */
    FACTOR,
    /** Another formula, method pack or GWP set on all the new data. */
    METHOD
  }

  /**
   * A source's part of the difference.
   *
   * @param source id
   * @param effect cause
   * @param amount tCO2e
   * @param before what it was, null where the effect says it all
   * @param after what it is
   */
  public record Part(
      String source,
      Effect effect,
      BigDecimal amount,
      @Nullable String before,
      @Nullable String after) {}

  public Bridge {
    parts = List.copyOf(parts);
  }

  /** The difference that the parts add up to. */
  public BigDecimal difference() {
    return to.subtract(from);
  }

  /** Sums by effect, those that are there in the order of the effects. */
  public Map<Effect, BigDecimal> byEffect() {
    var sums = new EnumMap<Effect, BigDecimal>(Effect.class);
    parts.forEach(part -> sums.merge(part.effect(), part.amount(), BigDecimal::add));
    return sums;
  }

  /**
   * With location-based scope 2.
   *
   * @param old the release of factors that gave the earlier inventory
   * @param now that of the later one; another value of the same row is an effect of the factor
   */
  public static Bridge location(
      Inventory earlier, FactorLibrary old, Inventory later, FactorLibrary now) {
    return of(earlier, old, later, now, line -> line.isCounted() && line.basis().isLocation());
  }

  /** With market-based scope 2. */
  public static Bridge market(
      Inventory earlier, FactorLibrary old, Inventory later, FactorLibrary now) {
    return of(earlier, old, later, now, line -> line.isCounted() && line.basis().isMarket());
  }

  private static Bridge of(
      Inventory earlier,
      FactorLibrary oldFactors,
      Inventory later,
      FactorLibrary newFactors,
      Predicate<LedgerLine> counts) {
    Map<String, SourceInput> before = sources(earlier);
    Map<String, SourceInput> after = sources(later);
    Map<String, BigDecimal> from = sums(earlier, counts);
    Map<String, BigDecimal> to = sums(later, counts);
    var steps = new BridgeSteps(earlier, oldFactors, later, newFactors, counts);
    var parts = new ArrayList<Part>();
    before.forEach(
        (id, source) -> {
          BigDecimal old = from.getOrDefault(id, BigDecimal.ZERO);
          SourceInput now = after.get(id);
          if (now == null) {
            add(parts, new Part(id, Effect.REMOVED, old.negate(), null, null));
          } else {
            steps
                .of(source, now, old, to.getOrDefault(id, BigDecimal.ZERO))
                .forEach(part -> add(parts, part));
          }
        });
    after.forEach(
        (id, source) -> {
          if (!before.containsKey(id)) {
            BigDecimal now = to.getOrDefault(id, BigDecimal.ZERO);
            add(parts, new Part(id, Effect.ADDED, now, null, null));
          }
        });
    return new Bridge(earlier.sum(counts), later.sum(counts), parts);
  }

  private static void add(List<Part> parts, Part part) {
    if (part.amount().signum() != 0) {
      parts.add(part);
    }
  }

  private static Map<String, SourceInput> sources(Inventory inventory) {
    var sources = new LinkedHashMap<String, SourceInput>();
    inventory.input().sources().forEach(source -> sources.put(source.id(), source));
    return sources;
  }

  private static Map<String, BigDecimal> sums(Inventory inventory, Predicate<LedgerLine> counts) {
    var sums = new LinkedHashMap<String, BigDecimal>();
    inventory.lines().stream()
        .filter(counts)
        .forEach(line -> sums.merge(line.source().id(), line.amount(), BigDecimal::add));
    return sums;
  }
}
