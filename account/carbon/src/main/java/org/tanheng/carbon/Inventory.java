// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tanheng.finding.Finding;

/**
 * A computed inventory: its posted lines and nothing that is not a sum of them. All figures are in
 * tCO2e; deductions are negative, biogenic CO2 and removals stand apart.
 *
 * @param input what it was computed from
 * @param pack method pack
 * @param gwp GWP set used
 * @param lines posted lines in the order of the sources
 * @param notes what a reader must know, one sentence each
 * @param scope2 purchased electricity by each programme of the rule table, none where the rules do
 *     not know its factor
 * @param findings warnings
 */
public record Inventory(
    InventoryInput input,
    MethodPack pack,
    String gwp,
    List<LedgerLine> lines,
    List<String> notes,
    List<Scope2Figure> scope2,
    List<Finding> findings) {

  public Inventory {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    scope2 = List.copyOf(scope2);
    findings = List.copyOf(findings);
  }

  /** Total with location-based scope 2. */
  public BigDecimal total() {
    return sum(line -> line.isCounted() && line.basis().isLocation());
  }

  /** Total with market-based scope 2. */
  public BigDecimal totalMarket() {
    return sum(line -> line.isCounted() && line.basis().isMarket());
  }

  /** The defensible figures side by side where certificates are held, else none. */
  public List<Scope2Figure> alternatives() {
    boolean held = input.sources().stream().anyMatch(source -> source.certificates() != null);
    return held ? scope2.stream().filter(Scope2Figure::isAlternative).toList() : List.of();
  }

  /** Sum of the lines that a test picks. */
  public BigDecimal sum(Predicate<LedgerLine> pick) {
    return lines.stream()
        .filter(pick)
        .map(LedgerLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Location-based sums by a key of the line, counted lines only, in the order of the keys. */
  public Map<String, BigDecimal> by(Function<LedgerLine, String> key) {
    var sums = new TreeMap<String, BigDecimal>();
    lines.stream()
        .filter(line -> line.isCounted() && line.basis().isLocation())
        .forEach(line -> sums.merge(key.apply(line), line.amount(), BigDecimal::add));
    return sums;
  }
}
