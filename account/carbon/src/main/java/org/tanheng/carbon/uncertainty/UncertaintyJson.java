// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Citation;

/** Uncertainty and data quality as JSON; shares and tonnes are decimal strings. */
public final class UncertaintyJson {

  private static final int LARGEST = 20;
  static final String UNKNOWN = "unknown";

  private UncertaintyJson() {}

  /** Approach 1, its inputs with their sources, and the simulation where one was run. */
  public static JsonObject of(Inventory inventory, @Nullable MonteCarlo simulation) {
    Uncertainty u = Uncertainty.of(inventory);
    var json =
        JsonObject.builder()
            .put("halfRange", u.isKnown() ? text(u.share()) : UNKNOWN)
            .put("halfRangeTonnes", u.isKnown() ? text(u.tonnes()) : UNKNOWN)
            .put("of", u.isPartial() ? "known-part" : "total")
            .put("known", text(u.assessedShare()))
            .put("knownTonnes", text(u.knownTonnes()))
            .put("missing", Json.of(missing(u)))
            .put(
                "method",
                "IPCC 2006 volume 1 chapter 3, approach 1; shared factors and measurements"
                    + " correlated")
            .put("stated", text(u.assessedShare().subtract(u.defaultShare())))
            .put("defaults", text(u.defaultShare()))
            .put("unknown", text(BigDecimal.ONE.subtract(u.assessedShare())))
            .put("contributors", Json.of(contributors(u)))
            .put("inputs", Json.of(inputs(inventory)));
    if (u.isPartial()) {
      json.put("assumed", assumed(Assumed.of(inventory)));
    }
    if (simulation != null) {
      json.put("monteCarlo", simulation.toJson());
    }
    return json.build();
  }

  private static List<Json> missing(Uncertainty u) {
    return u.missing().stream()
        .map(
            m ->
                (Json)
                    JsonObject.builder()
                        .put("id", m.source())
                        .put(
                            "parts",
                            Json.of(m.parts().stream().map(p -> Json.of(p.word())).toList()))
                        .build())
        .toList();
  }

  private static Json assumed(Assumed assumed) {
    List<Json> parts =
        assumed.parts().stream()
            .map(
                p ->
                    (Json)
                        JsonObject.builder()
                            .put("id", p.source())
                            .put("part", p.part().word())
                            .put("halfRange", text(p.share()))
                            .put("rating", p.rating())
                            .build())
            .toList();
    return JsonObject.builder()
        .put("halfRange", text(assumed.share()))
        .put("halfRangeTonnes", text(assumed.tonnes()))
        .put("document", Assumed.document())
        .put("parts", Json.of(parts))
        .build();
  }

  private static List<Json> contributors(Uncertainty u) {
    return u.contributions().stream()
        .limit(LARGEST)
        .map(
            c ->
                (Json)
                    JsonObject.builder()
                        .put("part", c.part().word())
                        .put("shared", c.key())
                        .put("sources", Json.of(c.sources().stream().map(Json::of).toList()))
                        .put("amount", text(c.amount()))
                        .put("halfRangeTonnes", text(c.tonnes().round(Uncertainty.SHOWN)))
                        .put("variance", text(c.variance()))
                        .build())
        .toList();
  }

  private static List<Json> inputs(Inventory inventory) {
    var seen = new LinkedHashMap<String, Json>();
    for (LedgerLine line : inventory.lines()) {
      if (line.isCounted() && line.basis().isLocation()) {
        seen.computeIfAbsent(
            line.source().id() + "|" + line.gas() + "|" + line.quality(), key -> input(line));
      }
    }
    return List.copyOf(seen.values());
  }

  private static Json input(LedgerLine line) {
    LineUncertainty u = LineUncertainty.of(line);
    return JsonObject.builder()
        .put("id", line.source().id())
        .put("gas", line.gas())
        .put("activity", range(u.activity()))
        .put("factor", range(u.factor()))
        .build();
  }

  private static Json range(HalfRange range) {
    return JsonObject.builder()
        .put("lower", text(range.lower()))
        .put("upper", text(range.upper()))
        .put("distribution", range.distribution().word())
        .put("origin", range.origin().word())
        .put("sources", Json.of(range.sources().stream().map(UncertaintyJson::source).toList()))
        .build();
  }

  private static Json source(Citation citation) {
    return JsonObject.builder()
        .put("document", citation.document())
        .put("locator", citation.locator())
        .put("id", citation.id())
        .put("verified", Json.of(citation.verified()))
        .build();
  }

  /** A decimal without exponent or trailing zeros. */
  static String text(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
