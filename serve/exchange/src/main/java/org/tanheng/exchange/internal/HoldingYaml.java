// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.units.Unit;

/** Reads what is held of a unit: one share, one holding, or a list of them by date. */
final class HoldingYaml {

  private static final Set<String> KEYS = new TreeSet<>(Set.of("from", "to", "share", "control"));

  private HoldingYaml() {}

  static List<Holding> read(YamlMap map, String key) {
    if (!map.has(key)) {
      return List.of();
    }
    if (map.isText(key)) {
      return share(map, key).map(s -> List.of(whole(s))).orElse(List.of());
    }
    List<YamlMap> items =
        map.isList(key) ? map.maps(key, KEYS) : map.map(key, KEYS).stream().toList();
    var holdings = new ArrayList<Holding>();
    items.forEach(item -> holding(item).ifPresent(holdings::add));
    return holdings;
  }

  private static Holding whole(BigDecimal share) {
    return new Holding(null, null, share, Control.FULL);
  }

  private static Optional<Holding> holding(YamlMap item) {
    @Nullable LocalDate from = date(item, "from");
    @Nullable LocalDate to = date(item, "to");
    if (from != null && to != null && !to.isAfter(from)) {
      item.add(
          "period-invalid",
          item.path("to"),
          from + "/" + to,
          "an end after the start",
          "Spans are half-open.");
    }
    Optional<BigDecimal> share =
        item.has("share") ? share(item, "share") : Optional.of(BigDecimal.ONE);
    Optional<Control> control =
        item.has("control")
            ? Words.of(item, "control", "full, joint, none", Control::of)
            : Optional.of(Control.FULL);
    return share.flatMap(s -> control.map(c -> new Holding(from, to, s, c)));
  }

  private static Optional<BigDecimal> share(YamlMap map, String key) {
    return map.quantity(key)
        .flatMap(
            quantity -> {
              if (!quantity.unit().isCommensurable(Unit.ONE)) {
                map.add(
                    "share-range",
                    map.path(key),
                    quantity.toString(),
                    "0 % to 100 %",
                    "Write the fraction that is held.");
                return Optional.empty();
              }
              return Optional.of(quantity.in(Unit.ONE));
            });
  }

  private static @Nullable LocalDate date(YamlMap item, String key) {
    String text = item.text(key).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      item.add("date-invalid", item.path(key), text, "a date such as 2023-07-01", "Correct it.");
      return null;
    }
  }
}
