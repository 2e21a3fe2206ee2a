// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.finding.Finding;

/**
 * A view of the posted lines, location-based; its rows only add lines, so they sum to the total.
 *
 * @param view name of the view
 * @param total tCO2e
 * @param rows sums by key
 */
record View(String view, BigDecimal total, List<Row> rows) {

  /** A row; the amount is in tCO2e. */
  record Row(String key, BigDecimal amount) {}

  /** What a line is filed under. */
  private enum Kind {
    SCOPE(PostedLine::scope),
    CATEGORY(PostedLine::category),
    GAS(PostedLine::gas),
    TABLE(PostedLine::tableRow),
    SOURCE(PostedLine::source),
    MONTH(line -> Objects.requireNonNullElse(line.month(), "")),
    UNIT(line -> Objects.requireNonNullElse(line.unit(), "")),
    DEVICE(line -> Objects.requireNonNullElse(line.device(), ""));

    private final Function<PostedLine, String> key;

    Kind(Function<PostedLine, String> key) {
      this.key = key;
    }
  }

  static View of(String name, List<PostedLine> lines) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    var sums = new TreeMap<String, BigDecimal>();
    for (PostedLine line : lines) {
      if (line.counted() && !line.basis().equals("MARKET")) {
        sums.merge(kind.key.apply(line), line.amount(), BigDecimal::add);
      }
    }
    BigDecimal total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new View(
        name, total, sums.entrySet().stream().map(e -> new Row(e.getKey(), e.getValue())).toList());
  }

  private static ApiException unknown(String name) {
    return ApiException.malformed(
        Finding.error(
            "view-unknown",
            "view",
            name,
            Arrays.stream(Kind.values())
                .map(k -> k.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", ")),
            "Choose one of these views."));
  }
}
