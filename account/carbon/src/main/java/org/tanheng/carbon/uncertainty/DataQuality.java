// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.QualityIndicator;

/**
 * Data quality by the five indicators of the GHG Protocol Corporate Value Chain Standard, table
 * 7.6, from 1, very good, to 4, poor. The score of a source is the mean of the indicators that are
 * known, that of the inventory their mean weighted by the size of the emissions.
 *
 * @param score of the location-based inventory, 1 to 4, zero for an empty one
 * @param knownShare share of the indicators that are known, weighted alike
 * @param sources scores of each source, the largest first
 */
public record DataQuality(BigDecimal score, BigDecimal knownShare, List<Source> sources) {

  /**
   * Scores of one source.
   *
   * @param id of the source
   * @param amount its emissions in tCO2e, deductions negative
   * @param score mean of the known indicators
   * @param stated indicators that the file states
   * @param derived indicators that follow from the quality of the activity data and the data year
   *     of the factor
   */
  public record Source(
      String id,
      BigDecimal amount,
      BigDecimal score,
      Map<QualityIndicator, Integer> stated,
      Map<QualityIndicator, Integer> derived) {

    public Source {
      stated = Map.copyOf(stated);
      derived = Map.copyOf(derived);
    }

    int known() {
      return stated.size() + derived.size();
    }
  }

  public DataQuality {
    sources = List.copyOf(sources);
  }

  /** Of an inventory's counted, location-based lines. */
  public static DataQuality of(Inventory inventory) {
    var bySource = new LinkedHashMap<String, List<LedgerLine>>();
    for (LedgerLine line : inventory.lines()) {
      if (line.isCounted() && line.basis().isLocation()) {
        bySource.computeIfAbsent(line.source().id(), id -> new ArrayList<>()).add(line);
      }
    }
    int year = inventory.input().start().getYear();
    var sources = new ArrayList<Source>();
    bySource.forEach((id, lines) -> sources.add(source(id, lines, year)));
    sources.sort((a, b) -> b.amount().abs().compareTo(a.amount().abs()));
    BigDecimal gross = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal known = BigDecimal.ZERO;
    for (Source source : sources) {
      BigDecimal size = source.amount().abs();
      gross = gross.add(size);
      weighted = weighted.add(size.multiply(source.score()));
      known = known.add(size.multiply(BigDecimal.valueOf(source.known())));
    }
    BigDecimal all = gross.multiply(BigDecimal.valueOf(QualityIndicator.values().length));
    return new DataQuality(
        Uncertainty.ratio(weighted, gross), Uncertainty.ratio(known, all), sources);
  }

  private static Source source(String id, List<LedgerLine> lines, int year) {
    BigDecimal amount =
        lines.stream().map(LedgerLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var said = lines.getFirst().source().uncertainty();
    Map<QualityIndicator, Integer> stated = said == null ? Map.of() : said.scores();
    Map<QualityIndicator, Integer> derived = Derived.of(lines, year);
    derived.keySet().removeAll(stated.keySet());
    int sum = 0;
    for (int score : stated.values()) {
      sum += score;
    }
    for (int score : derived.values()) {
      sum += score;
    }
    int count = stated.size() + derived.size();
    return new Source(
        id,
        amount,
        Uncertainty.ratio(BigDecimal.valueOf(sum), BigDecimal.valueOf(count)),
        stated,
        derived);
  }
}
