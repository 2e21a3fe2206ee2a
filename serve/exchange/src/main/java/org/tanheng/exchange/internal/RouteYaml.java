// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.SourceProof;
import org.tanheng.carbon.route.CrossCheck;
import org.tanheng.carbon.route.Route;
import org.tanheng.carbon.route.StockBalance;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Reads routes, stock balances and cross-checks of activity data. */
final class RouteYaml {

  private static final Set<String> STOCK =
      new TreeSet<>(Set.of("purchased", "opening", "closing", "sold", "other-use"));
  private static final Set<String> CHECK =
      new TreeSet<>(Set.of("route", "from", "to", "month", "value", "stock", "evidence", "note"));

  private RouteYaml() {}

  /** The declared route; that of a stock balance where one stands and nothing is declared. */
  static @Nullable Route route(YamlMap map) {
    Optional<String> word = map.text("route");
    Optional<Route> route = word.flatMap(Route::of);
    if (word.isPresent() && route.isEmpty()) {
      map.add(
          "route-unknown",
          map.path("route"),
          word.get(),
          String.join(", ", Arrays.stream(Route.values()).map(Route::code).toList()),
          "Use one of these words.");
    }
    if (map.has("stock") && route.isPresent() && route.get() != Route.STOCK_BALANCE) {
      map.add(
          "route-unknown",
          map.path("route"),
          route.get().code() + " with a stock balance",
          Route.STOCK_BALANCE.code(),
          "A stock balance is a route of its own; remove the other word or the balance.");
    }
    return map.has("stock") ? Route.STOCK_BALANCE : route.orElse(null);
  }

  /** The stock balance; sold and other use are none unless stated. */
  static Optional<StockBalance> stock(YamlMap map, String unit) {
    return map.map("stock", STOCK)
        .flatMap(
            terms -> {
              Optional<Quantity> purchased = required(terms, "purchased", unit);
              Optional<Quantity> opening = required(terms, "opening", unit);
              Optional<Quantity> closing = required(terms, "closing", unit);
              Optional<Quantity> sold = optional(terms, "sold", unit);
              Optional<Quantity> other = optional(terms, "other-use", unit);
              return purchased.isPresent()
                      && opening.isPresent()
                      && closing.isPresent()
                      && sold.isPresent()
                      && other.isPresent()
                  ? Optional.of(
                      new StockBalance(
                          purchased.get(), opening.get(), closing.get(), sold.get(), other.get()))
                  : Optional.empty();
            });
  }

  /** The second figures for an activity. */
  static List<CrossCheck> crossChecks(YamlMap activity, String unit) {
    if (!activity.has("cross-checks")) {
      return List.of();
    }
    var checks = new ArrayList<CrossCheck>();
    for (YamlMap item : activity.maps("cross-checks", CHECK)) {
      check(item, unit).ifPresent(checks::add);
    }
    return checks;
  }

  /** The share by which a second figure may differ. */
  static BigDecimal tolerance(YamlMap activity) {
    return activity
        .quantity("tolerance")
        .flatMap(
            share -> {
              if (share.isNegative() || !share.unit().isCommensurable(Unit.ONE)) {
                activity.add(
                    "tolerance-range",
                    activity.path("tolerance"),
                    share.toString(),
                    "a share such as 2 %",
                    "Write what the control plan allows.");
                return Optional.empty();
              }
              return Optional.of(share.in(Unit.ONE));
            })
        .orElse(SourceProof.TOLERANCE);
  }

  private static Optional<CrossCheck> check(YamlMap item, String unit) {
    if (!item.has("stock")) {
      item.required("route", "how the second figure was determined");
    }
    @Nullable Route route = route(item);
    Optional<StockBalance> balance = stock(item, unit);
    Optional<Quantity> value =
        item.has("stock")
            ? balance.map(terms -> terms.consumed(Unit.of(unit)))
            : item.required("value", "a number").flatMap(v -> amount(item, "value", unit));
    SpanYaml.Span span = SpanYaml.read(item);
    return value.isPresent() && route != null
        ? Optional.of(
            new CrossCheck(
                route,
                span.from(),
                span.to(),
                value.get(),
                balance.orElse(null),
                item.text("evidence").orElse(null),
                item.text("note").orElse(null)))
        : Optional.empty();
  }

  private static Optional<Quantity> required(YamlMap terms, String key, String unit) {
    return terms.required(key, "a number").flatMap(text -> amount(terms, key, unit));
  }

  private static Optional<Quantity> optional(YamlMap terms, String key, String unit) {
    return terms.has(key)
        ? amount(terms, key, unit)
        : Optional.of(new Quantity(BigDecimal.ZERO, Unit.of(unit)));
  }

  private static Optional<Quantity> amount(YamlMap map, String key, String unit) {
    return map.unsigned(
        key, unit, "Each term is entered without a sign; the rule knows which are subtracted.");
  }
}
