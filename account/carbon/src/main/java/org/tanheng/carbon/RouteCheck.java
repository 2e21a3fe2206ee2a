// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.tanheng.carbon.route.CrossCheck;
import org.tanheng.carbon.route.Route;
import org.tanheng.carbon.route.StockBalance;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;

/** Holds routes, stock balances and cross-checks of activity data against one another. */
final class RouteCheck {

  private RouteCheck() {}

  static void check(InventoryInput input, List<Finding> findings) {
    for (SourceInput source : input.sources()) {
      String place = "sources." + source.id() + ": activity";
      var routes = new TreeSet<Route>();
      source.data().stream()
          .map(ActivityDatum::route)
          .filter(Objects::nonNull)
          .forEach(routes::add);
      if (routes.size() > 1) {
        findings.add(
            Finding.warning(
                "route-mixed",
                place,
                String.join(", ", routes.stream().map(Route::code).toList()),
                "one primary source for the whole period",
                "Say in the control plan when the second route takes over."));
      }
      if (!routes.isEmpty() && source.proof().crossChecks().isEmpty()) {
        findings.add(
            Finding.warning(
                "cross-check-missing",
                place,
                routes.first().code() + " alone",
                "at least one second figure by another route",
                "Enter the stock balance, the invoices or the statistics beside it."));
      }
      stocks(source, place, findings);
      source
          .proof()
          .crossChecks()
          .forEach(check -> check(input, source, check, routes, place, findings));
    }
  }

  private static void check(
      InventoryInput input,
      SourceInput source,
      CrossCheck check,
      TreeSet<Route> routes,
      String place,
      List<Finding> findings) {
    String name = place + ".cross-checks." + check.route().code();
    Quantity counted = source.data().getFirst().value();
    if (check.value().isNegative()) {
      findings.add(negative(name, check.value()));
      return;
    }
    if (!check.value().unit().isCommensurable(counted.unit())) {
      findings.add(
          Finding.error(
              "unit-dimension",
              name,
              check.value().unit() + " (" + check.value().unit().dimension() + ")",
              counted.unit() + " (" + counted.unit().dimension() + ")",
              "Enter the second figure in a unit of the activity's dimension."));
      return;
    }
    if (!routes.isEmpty() && check.route().compareTo(routes.first()) < 0) {
      findings.add(
          Finding.warning(
              "route-not-best",
              name,
              routes.first().code() + " counted, " + check.route().code() + " beside it",
              "the better route as the primary source",
              "Count what is measured at the process and check it by the other."));
    }
    CrossChecked.compare(input, source, check)
        .ifPresentOrElse(
            compared -> exceeded(compared, name, findings),
            () ->
                findings.add(
                    Finding.warning(
                        "cross-check-span",
                        name,
                        check.from() + "/" + check.to(),
                        "a span that activity data fill to the day",
                        "Nothing is compared; enter the second figure for whole months.")));
  }

  private static void exceeded(CrossChecked compared, String name, List<Finding> findings) {
    if (compared.isExceeded()) {
      findings.add(
          Finding.warning(
              "cross-check-exceeded",
              name,
              compared.difference() + compared.share().map(s -> ", " + percent(s)).orElse(""),
              "at most "
                  + percent(compared.source().proof().tolerance())
                  + " of "
                  + compared.counted(),
              "Find the reason, correct the wrong figure or explain the difference to the"
                  + " verifier."));
    }
  }

  private static void stocks(SourceInput source, String place, List<Finding> findings) {
    ActivityDatum before = null;
    for (ActivityDatum datum :
        source.data().stream()
            .filter(d -> d.balance() != null && d.from() != null)
            .sorted(Comparator.comparing(d -> Objects.requireNonNull(d.from())))
            .toList()) {
      StockBalance balance = Objects.requireNonNull(datum.balance());
      StockBalance last = before == null ? null : before.balance();
      if (last != null
          && Objects.equals(Objects.requireNonNull(before).to(), datum.from())
          && last.closing().compareTo(balance.opening()) != 0) {
        findings.add(
            Finding.warning(
                "stock-continuity",
                place,
                "opening " + balance.opening() + " on " + datum.from(),
                "the closing stock before, " + last.closing(),
                "One of the two stocktakings is wrong."));
      }
      before = datum;
    }
    if (source.data().stream()
        .anyMatch(datum -> datum.route() == Route.STOCK_BALANCE && datum.balance() == null)) {
      findings.add(
          Finding.warning(
              "route-terms-missing",
              place,
              Route.STOCK_BALANCE.code() + " without its terms",
              StockBalance.RULE,
              "Enter purchases and stocks: the amount follows from them."));
    }
    source.data().stream()
        .filter(datum -> datum.balance() != null && datum.value().isNegative())
        .forEach(datum -> findings.add(negative(place, datum.value())));
  }

  private static Finding negative(String place, Quantity value) {
    return Finding.error(
        "route-balance-negative",
        place,
        value.toString(),
        "zero or more: " + StockBalance.RULE,
        "More has left the store than was there; check purchases and stocktaking.");
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
  }
}
