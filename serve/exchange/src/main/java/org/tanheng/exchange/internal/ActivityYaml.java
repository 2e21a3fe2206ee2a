// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.time.DateTimeException;
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
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;

/** Reads activity data: one amount, an amount per month, or a list of data with their evidence. */
final class ActivityYaml {

  private static final Set<String> KEYS =
      new TreeSet<>(Set.of("value", "unit", "quality", "evidence", "note", "months", "data"));
  private static final Set<String> DATUM =
      new TreeSet<>(Set.of("from", "to", "value", "quality", "evidence", "note"));

  private ActivityYaml() {}

  static List<ActivityDatum> read(YamlMap source) {
    if (!source.has("activity")) {
      source.missing("activity", "{ value: \"100\", unit: t }");
      return List.of();
    }
    return source.map("activity", KEYS).map(ActivityYaml::data).orElse(List.of());
  }

  private static List<ActivityDatum> data(YamlMap activity) {
    long forms = List.of("value", "months", "data").stream().filter(activity::has).count();
    if (forms == 0) {
      activity.missing("value", "a number, or 'months', or 'data'");
      return List.of();
    }
    if (forms > 1) {
      activity.add(
          "activity-form",
          activity.path("value"),
          "more than one of value, months, data",
          "one of them",
          "The amount of the period, or its parts; the sum is computed.");
      return List.of();
    }
    Optional<String> unit = activity.required("unit", "a unit");
    Quality quality = quality(activity).orElse(Quality.MANUAL);
    if (unit.isEmpty()) {
      return List.of();
    }
    if (activity.has("months")) {
      return months(activity, unit.get(), quality);
    }
    if (activity.has("data")) {
      return list(activity, unit.get(), quality);
    }
    return amount(activity, "value", unit.get())
        .map(
            value ->
                List.of(
                    new ActivityDatum(
                        null,
                        null,
                        value,
                        quality,
                        text(activity, "evidence"),
                        text(activity, "note"))))
        .orElse(List.of());
  }

  private static List<ActivityDatum> months(YamlMap activity, String unit, Quality quality) {
    var data = new ArrayList<ActivityDatum>();
    activity
        .map("months", Set.of())
        .ifPresent(
            months ->
                months
                    .keys()
                    .forEach(
                        key -> {
                          Optional<Quantity> value = amount(months, key, unit);
                          Optional<YearMonth> month = month(months, key);
                          if (value.isPresent() && month.isPresent()) {
                            data.add(
                                new ActivityDatum(
                                    month.get().atDay(1),
                                    month.get().plusMonths(1).atDay(1),
                                    value.get(),
                                    quality,
                                    null,
                                    null));
                          }
                        }));
    return data;
  }

  private static List<ActivityDatum> list(YamlMap activity, String unit, Quality quality) {
    var data = new ArrayList<ActivityDatum>();
    for (YamlMap item : activity.maps("data", DATUM)) {
      Optional<LocalDate> from = date(item, "from");
      Optional<LocalDate> to = date(item, "to");
      Optional<Quantity> value =
          item.required("value", "a number").flatMap(v -> amount(item, "value", unit));
      if (from.isPresent() && to.isPresent() && value.isPresent()) {
        data.add(
            new ActivityDatum(
                from.get(),
                to.get(),
                value.get(),
                quality(item).orElse(quality),
                text(item, "evidence"),
                text(item, "note")));
      }
    }
    return data;
  }

  private static Optional<Quantity> amount(YamlMap map, String key, String unit) {
    Optional<Quantity> value =
        map.text(key).flatMap(number -> map.quantity(key, number + " " + unit));
    value
        .filter(Quantity::isNegative)
        .ifPresent(
            negative ->
                map.add(
                    "negative-activity",
                    map.path(key),
                    negative.toString(),
                    "zero or more",
                    "A delivery to others is a source kind of its own, such as"
                        + " exported-electricity."));
    return value;
  }

  private static Optional<LocalDate> date(YamlMap map, String key) {
    Optional<String> text = map.required(key, "a day such as 2023-01-01");
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      map.add(
          "date-invalid",
          map.path(key),
          text.orElse(""),
          "a day such as 2023-01-01",
          "Spans are half-open: January ends on 1 February.");
      return Optional.empty();
    }
  }

  private static Optional<YearMonth> month(YamlMap map, String key) {
    try {
      return Optional.of(YearMonth.parse(key));
    } catch (DateTimeException e) {
      map.add(
          "date-invalid", map.path(key), key, "a month such as 2023-01", "Write year and month.");
      return Optional.empty();
    }
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
