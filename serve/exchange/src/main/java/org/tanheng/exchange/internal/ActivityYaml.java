// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.SourceProof;
import org.tanheng.carbon.route.CrossCheck;
import org.tanheng.carbon.route.Route;
import org.tanheng.carbon.route.StockBalance;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Reads activity data: one amount, an amount per month, or a list of data with their evidence. */
final class ActivityYaml {

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "value",
              "unit",
              "quality",
              "evidence",
              "note",
              "months",
              "total",
              "data",
              "route",
              "stock",
              "cross-checks",
              "tolerance"));
  private static final Set<String> DATUM =
      new TreeSet<>(Set.of("from", "to", "value", "quality", "evidence", "note", "route", "stock"));

  private ActivityYaml() {}

  /** Activity data with the second figures for them. */
  record Read(List<ActivityDatum> data, List<CrossCheck> crossChecks, BigDecimal tolerance) {}

  static Read read(YamlMap source) {
    if (!source.has("activity")) {
      source.missing("activity", "{ value: \"100\", unit: t }");
    }
    return source
        .map("activity", KEYS)
        .map(
            activity ->
                new Read(
                    data(activity),
                    activity
                        .text("unit")
                        .filter(unit -> Unit.parse(unit).isDone())
                        .map(unit -> RouteYaml.crossChecks(activity, unit))
                        .orElse(List.of()),
                    RouteYaml.tolerance(activity)))
        .orElse(new Read(List.of(), List.of(), SourceProof.TOLERANCE));
  }

  private static List<ActivityDatum> data(YamlMap activity) {
    long forms = List.of("value", "months", "data", "stock").stream().filter(activity::has).count();
    if (forms == 0) {
      activity.missing("value", "a number, or 'months', or 'data', or 'stock'");
      return List.of();
    }
    if (forms > 1) {
      activity.add(
          "activity-form",
          activity.path("value"),
          "more than one of value, months, data, stock",
          "one of them",
          "The amount of the period, or its parts; the sum is computed.");
      return List.of();
    }
    Optional<String> unit = activity.required("unit", "a unit");
    Quality quality = quality(activity).orElse(Quality.MANUAL);
    if (unit.isEmpty()) {
      return List.of();
    }
    if (Unit.parse(unit.get()) instanceof Outcome.Refused<Unit> refused) {
      refused.findings().forEach(f -> activity.add(f, "unit"));
      return List.of();
    }
    for (String key : List.of("months", "data")) {
      if (activity.isEmpty(key)) {
        activity.add("missing-key", activity.path(key), "nothing", "amounts", "Enter the amounts.");
      }
    }
    if (activity.has("months")) {
      return summed(activity, unit.get(), months(activity, unit.get(), quality));
    }
    if (activity.has("data")) {
      return summed(activity, unit.get(), list(activity, unit.get(), quality));
    }
    if (activity.has("total")) {
      activity.add(
          "activity-form",
          activity.path("total"),
          "total beside one amount",
          "total beside 'months' or 'data'",
          "It is held against the sum of the parts.");
    }
    return datum(activity, null, null, unit.get(), quality, RouteYaml.route(activity)).stream()
        .toList();
  }

  /** Parts whose stated total, if there is one, is their sum. */
  private static List<ActivityDatum> summed(
      YamlMap activity, String unit, List<ActivityDatum> parts) {
    if (activity.has("total") && !parts.isEmpty()) {
      Quantity sum = parts.stream().map(ActivityDatum::value).reduce(Quantity::plus).orElseThrow();
      amount(activity, "total", unit)
          .filter(total -> total.compareTo(sum) != 0)
          .ifPresent(
              total ->
                  activity.add(
                      "total-not-sum",
                      activity.path("total"),
                      total.toString(),
                      sum + ", the sum of the parts",
                      "The total must be the sum of its months."));
    }
    return parts;
  }

  private static List<ActivityDatum> months(YamlMap activity, String unit, Quality quality) {
    var data = new ArrayList<ActivityDatum>();
    @Nullable Route route = RouteYaml.route(activity);
    activity
        .map("months", Set.of())
        .ifPresent(
            months ->
                months
                    .keys()
                    .forEach(
                        key -> {
                          Optional<Quantity> value = amount(months, key, unit);
                          Optional<YearMonth> month = SpanYaml.month(months, key, key);
                          if (value.isPresent() && month.isPresent()) {
                            data.add(
                                new ActivityDatum(
                                    month.get().atDay(1),
                                    month.get().plusMonths(1).atDay(1),
                                    value.get(),
                                    quality,
                                    null,
                                    null,
                                    route,
                                    null));
                          }
                        }));
    return data;
  }

  private static List<ActivityDatum> list(YamlMap activity, String unit, Quality quality) {
    var data = new ArrayList<ActivityDatum>();
    @Nullable Route route = RouteYaml.route(activity);
    for (YamlMap item : activity.maps("data", DATUM)) {
      Optional<LocalDate> from = SpanYaml.required(item, "from");
      Optional<LocalDate> to = SpanYaml.required(item, "to");
      @Nullable Route own = RouteYaml.route(item);
      Optional<ActivityDatum> datum =
          datum(
              item,
              from.orElse(null),
              to.orElse(null),
              unit,
              quality(item).orElse(quality),
              own == null ? route : own);
      if (from.isPresent() && to.isPresent()) {
        datum.ifPresent(data::add);
      }
    }
    return data;
  }

  private static Optional<ActivityDatum> datum(
      YamlMap map,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String unit,
      Quality quality,
      @Nullable Route route) {
    if (map.has("value") && map.has("stock")) {
      map.add(
          "activity-form",
          map.path("value"),
          "value and stock",
          "one of them",
          "The amount follows from the stock balance; remove the value.");
      return Optional.empty();
    }
    Optional<StockBalance> balance = RouteYaml.stock(map, unit);
    Optional<Quantity> value =
        map.has("stock")
            ? balance.map(terms -> terms.consumed(Unit.of(unit)))
            : map.required("value", "a number").flatMap(text -> amount(map, "value", unit));
    return value.map(
        amount ->
            new ActivityDatum(
                from,
                to,
                amount,
                quality,
                text(map, "evidence"),
                text(map, "note"),
                route,
                balance.orElse(null)));
  }

  private static Optional<Quantity> amount(YamlMap map, String key, String unit) {
    return map.unsigned(
        key,
        unit,
        "A delivery to others is a source kind of its own, such as exported-electricity.");
  }

  private static Optional<Quality> quality(YamlMap map) {
    return map.text("quality")
        .flatMap(
            text -> {
              Optional<Quality> quality =
                  Arrays.stream(Quality.values())
                      .filter(q -> q.code().equals(text.toLowerCase(Locale.ROOT)))
                      .findFirst();
              if (quality.isEmpty()) {
                map.add(
                    "quality-unknown",
                    map.path("quality"),
                    text,
                    String.join(", ", Arrays.stream(Quality.values()).map(Quality::code).toList()),
                    "Use one of these words.");
              }
              return quality;
            });
  }

  private static @Nullable String text(YamlMap map, String key) {
    return map.text(key).orElse(null);
  }
}
