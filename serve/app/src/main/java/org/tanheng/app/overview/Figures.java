// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.tanheng.data.activity.Source;
import org.tanheng.data.inventory.LedgerSum;
import org.tanheng.data.inventory.LedgerSums;
import org.tanheng.data.inventory.StoredInventory;

/** The sums of some inventories that may be added up; see {@link Choice}. */
final class Figures {
  private static final int LARGEST = 8;
  private static final List<String> SCOPES = List.of("1", "2", "3");

  private final List<LedgerSum> months = new ArrayList<>();
  private final List<LedgerSum> bySource = new ArrayList<>();
  private final List<Overview.SourceAmount> sources = new ArrayList<>();

  Figures(List<StoredInventory> counted, LedgerSums sums, Function<UUID, List<Source>> known) {
    for (StoredInventory one : counted) {
      List<LedgerSum> own = sums.bySource(one.id(), one.version());
      bySource.addAll(own);
      months.addAll(sums.byMonth(one.id(), one.version()));
      List<Source> named = known.apply(one.orgUnitId());
      var amounts = new TreeMap<String, BigDecimal>();
      var like = new TreeMap<String, LedgerSum>();
      for (LedgerSum sum : own) {
        if (isLocation(sum)) {
          amounts.merge(sum.source(), sum.amount(), BigDecimal::add);
          like.putIfAbsent(sum.source(), sum);
        }
      }
      like.forEach(
          (source, sum) ->
              sources.add(
                  source(one.id(), sum, amounts.getOrDefault(source, BigDecimal.ZERO), named)));
    }
    sources.sort(Comparator.comparing(Overview.SourceAmount::amount).reversed());
  }

  List<Overview.ScopeAmount> scopes() {
    return SCOPES.stream()
        .filter(scope -> bySource.stream().anyMatch(s -> s.scope().equals(scope)))
        .map(
            scope ->
                new Overview.ScopeAmount(
                    scope,
                    sum(bySource, s -> isLocation(s) && s.scope().equals(scope)),
                    sum(bySource, s -> isMarket(s) && s.scope().equals(scope))))
        .toList();
  }

  Overview.YearTotal total() {
    return new Overview.YearTotal(
        sum(bySource, Figures::isLocation), sum(bySource, Figures::isMarket));
  }

  List<Overview.SourceAmount> largest() {
    return sources.stream().limit(LARGEST).toList();
  }

  int others() {
    return Math.max(0, sources.size() - LARGEST);
  }

  List<Overview.MonthAmount> months() {
    var sums = new TreeMap<String, Map<String, BigDecimal>>();
    for (LedgerSum sum : months) {
      String month = sum.month();
      if (month != null && isLocation(sum)) {
        sums.computeIfAbsent(month, k -> new TreeMap<>())
            .merge(sum.scope(), sum.amount(), BigDecimal::add);
      }
    }
    return sums.entrySet().stream()
        .flatMap(
            month ->
                month.getValue().entrySet().stream()
                    .map(s -> new Overview.MonthAmount(month.getKey(), s.getKey(), s.getValue())))
        .toList();
  }

  BigDecimal annual() {
    return sum(months, s -> isLocation(s) && s.month() == null);
  }

  List<Overview.QualityAmount> qualities() {
    var sums = new TreeMap<String, BigDecimal>();
    bySource.stream()
        .filter(Figures::isLocation)
        .forEach(s -> sums.merge(s.quality(), s.amount(), BigDecimal::add));
    return sums.entrySet().stream()
        .map(e -> new Overview.QualityAmount(e.getKey(), e.getValue()))
        .toList();
  }

  private static Overview.SourceAmount source(
      UUID inventory, LedgerSum like, BigDecimal amount, List<Source> named) {
    List<Source> same = named.stream().filter(s -> s.code().equals(like.source())).toList();
    boolean known = same.size() == 1;
    return new Overview.SourceAmount(
        inventory,
        like.source(),
        known ? same.getFirst().nameZh() : null,
        known ? same.getFirst().nameEn() : null,
        like.kind(),
        like.scope(),
        amount);
  }

  private static BigDecimal sum(
      List<LedgerSum> sums, java.util.function.Predicate<LedgerSum> which) {
    return sums.stream()
        .filter(which)
        .map(LedgerSum::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isLocation(LedgerSum sum) {
    return !sum.basis().equals("MARKET");
  }

  private static boolean isMarket(LedgerSum sum) {
    return !sum.basis().equals("LOCATION");
  }
}
