// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;

/**
 * An inventory's location-based lines by what they share: each group is one error that all its
 * lines suffer together, each term the sum of lines with the same two errors. The order is that of
 * the names, so a result does not depend on the order of the sources.
 */
final class Groups {

  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Term> terms = new TreeMap<>();
  private BigDecimal gross = BigDecimal.ZERO;
  private BigDecimal assessed = BigDecimal.ZERO;
  private BigDecimal known = BigDecimal.ZERO;
  private BigDecimal defaults = BigDecimal.ZERO;
  private final Map<String, Set<Contribution.Part>> missing = new TreeMap<>();

  /** One shared error. */
  static final class Group {
    private final Contribution.Part part;
    private final String key;
    private final Set<String> sources = new TreeSet<>();
    private BigDecimal tonnes = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;

    private Group(Contribution.Part part, String key) {
      this.part = part;
      this.key = key;
    }

    /** Half-range in tCO2e with the sign of the sum. */
    BigDecimal tonnes() {
      return tonnes;
    }

    Contribution contribution(BigDecimal variance) {
      return new Contribution(
          part,
          key,
          List.copyOf(sources),
          amount,
          tonnes.abs(),
          Uncertainty.ratio(tonnes.multiply(tonnes), variance));
    }
  }

  /** A sum of lines with the same two errors. */
  record Term(
      String measurement,
      String multiplier,
      HalfRange activity,
      HalfRange factor,
      BigDecimal amount) {}

  Groups(Inventory inventory) {
    this(inventory, (line, u) -> u);
  }

  Groups(Inventory inventory, BiFunction<LedgerLine, LineUncertainty, LineUncertainty> reading) {
    for (LedgerLine line : inventory.lines()) {
      if (line.isCounted() && line.basis().isLocation()) {
        add(line, reading.apply(line, LineUncertainty.of(line)));
      }
    }
  }

  /** Half-range of the known lines together, in tCO2e. */
  BigDecimal halfRange() {
    return squares().sqrt(Uncertainty.DIGITS);
  }

  BigDecimal squares() {
    return groups.values().stream()
        .map(group -> group.tonnes().multiply(group.tonnes()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void add(LedgerLine line, LineUncertainty u) {
    BigDecimal size = line.amount().abs();
    gross = gross.add(size);
    if (u.isAssessed()) {
      assessed = assessed.add(size);
      known = known.add(line.amount());
      defaults = u.usesDefault() ? defaults.add(size) : defaults;
      join(Contribution.Part.ACTIVITY, u.measurement(), u.activity(), line);
      join(Contribution.Part.FACTOR, u.multiplier(), u.factor(), line);
      draw(line, u);
    } else {
      lack(Contribution.Part.ACTIVITY, u.activity(), line);
      lack(Contribution.Part.FACTOR, u.factor(), line);
    }
  }

  private void draw(LedgerLine line, LineUncertainty u) {
    String activity = Contribution.Part.ACTIVITY.word() + " " + u.measurement();
    String factor = Contribution.Part.FACTOR.word() + " " + u.multiplier();
    terms.merge(
        activity + "|" + factor + "|" + spread(u.activity()) + "|" + spread(u.factor()),
        new Term(activity, factor, u.activity(), u.factor(), line.amount()),
        (a, b) ->
            new Term(
                a.measurement(),
                a.multiplier(),
                a.activity(),
                a.factor(),
                a.amount().add(b.amount())));
  }

  private void lack(Contribution.Part part, HalfRange range, LedgerLine line) {
    if (range.origin() == HalfRange.Origin.UNKNOWN) {
      missing.computeIfAbsent(line.source().id(), id -> new TreeSet<>()).add(part);
    }
  }

  private void join(Contribution.Part part, String key, HalfRange range, LedgerLine line) {
    if (range.share().signum() == 0) {
      return;
    }
    Group group = groups.computeIfAbsent(part.word() + " " + key, name -> new Group(part, key));
    group.sources.add(line.source().id());
    group.amount = group.amount.add(line.amount());
    group.tonnes = group.tonnes.add(line.amount().multiply(range.share()));
  }

  private static String spread(HalfRange range) {
    return range.lower().stripTrailingZeros()
        + "/"
        + range.upper().stripTrailingZeros()
        + "/"
        + range.distribution();
  }

  List<Group> all() {
    return new ArrayList<>(groups.values());
  }

  List<Term> terms() {
    return new ArrayList<>(terms.values());
  }

  BigDecimal gross() {
    return gross;
  }

  /** Sum, with its sign, of the lines whose uncertainty is known in both parts. */
  BigDecimal known() {
    return known;
  }

  /** What nobody states of the other lines, by source. */
  List<Uncertainty.Missing> missing() {
    return missing.entrySet().stream()
        .map(entry -> new Uncertainty.Missing(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  BigDecimal assessed() {
    return assessed;
  }

  BigDecimal defaults() {
    return defaults;
  }
}
