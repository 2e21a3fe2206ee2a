// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Quality;

/** Half-ranges of activity data by the tier of a method, and the tier that a kind takes. */
final class Tiers {

  private static final JsonObject TABLE = Resource.of("tiers");

  private Tiers() {}

  static Optional<HalfRange> of(String id) {
    return Resource.rows(TABLE, "tiers").stream()
        .filter(row -> row.text("id").orElseThrow().equals(id))
        .map(
            row ->
                HalfRange.symmetric(
                    new BigDecimal(row.text("percent").orElseThrow()).movePointLeft(2),
                    HalfRange.Origin.DEFAULT,
                    List.of(Resource.citation(row, "locator", id))))
        .findFirst();
  }

  static String known() {
    return Resource.rows(TABLE, "tiers").stream()
        .map(row -> row.text("id").orElseThrow())
        .collect(Collectors.joining(", "));
  }

  /** The default for a line's activity data, by its kind and quality. */
  static Optional<HalfRange> activity(LedgerLine line) {
    boolean estimated =
        line.quality() == Quality.ESTIMATED
            || line.quality() == Quality.SUBSTITUTED
            || line.quality() == Quality.MISSING;
    return Resource.rows(TABLE, "activity").stream()
        .filter(row -> row.items("kinds").contains(Json.of(line.kind().id())))
        .flatMap(row -> row.text(estimated ? "estimated" : "measured").stream())
        .findFirst()
        .flatMap(Tiers::of);
  }
}
