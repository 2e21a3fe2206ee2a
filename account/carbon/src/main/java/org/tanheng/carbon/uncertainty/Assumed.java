// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Citation;

/**
 * What an inventory's half-range would be if the parts that nobody states had the half-range of a
 * rating: beside the half-range of what is known, never in its place. The ratings are those of the
 * GHG Protocol's guidance on uncertainty (high 5 %, good 15 %, fair 30 %), and which part takes
 * which rating is our choice.
 *
 * @param tonnes half-range in tCO2e of all emissions
 * @param share half-range as a share of the total
 * @param parts what was assumed
 */
public record Assumed(BigDecimal tonnes, BigDecimal share, List<AssumedPart> parts) {

  private static final JsonObject TABLE = Resource.of("assumed");

  /**
   * A part that was assumed.
   *
   * @param source id of its source
   * @param part activity data or factor
   * @param share half-range, 0.05 is 5 %
   * @param rating why this rating
   */
  public record AssumedPart(
      String source, Contribution.Part part, BigDecimal share, String rating) {}

  public Assumed {
    parts = List.copyOf(parts);
  }

  /** The document that the ratings are from. */
  public static String document() {
    return TABLE.text("document").orElseThrow();
  }

  /** Of the inventory's location-based total. */
  public static Assumed of(Inventory inventory) {
    var groups = new Groups(inventory, (line, u) -> filled(u, line));
    BigDecimal tonnes = groups.halfRange();
    return new Assumed(
        tonnes.round(Uncertainty.SHOWN),
        Uncertainty.ratio(tonnes, groups.known().abs()),
        parts(inventory));
  }

  private static List<AssumedPart> parts(Inventory inventory) {
    Map<String, AssumedPart> parts = new LinkedHashMap<>();
    for (LedgerLine line : inventory.lines()) {
      if (line.isCounted() && line.basis().isLocation()) {
        LineUncertainty u = LineUncertainty.of(line);
        for (Contribution.Part part : unknown(u)) {
          JsonObject row = row(part, line);
          parts.putIfAbsent(
              line.source().id() + " " + part.word(),
              new AssumedPart(
                  line.source().id(), part, share(row), row.text("rating").orElseThrow()));
        }
      }
    }
    return List.copyOf(parts.values());
  }

  private static List<Contribution.Part> unknown(LineUncertainty u) {
    var unknown = new ArrayList<Contribution.Part>();
    if (u.activity().origin() == HalfRange.Origin.UNKNOWN) {
      unknown.add(Contribution.Part.ACTIVITY);
    }
    if (u.factor().origin() == HalfRange.Origin.UNKNOWN) {
      unknown.add(Contribution.Part.FACTOR);
    }
    return unknown;
  }

  private static LineUncertainty filled(LineUncertainty u, LedgerLine line) {
    List<Contribution.Part> unknown = unknown(u);
    if (unknown.isEmpty()) {
      return u;
    }
    HalfRange activity =
        unknown.contains(Contribution.Part.ACTIVITY)
            ? range(Contribution.Part.ACTIVITY, line)
            : u.activity();
    HalfRange factor =
        unknown.contains(Contribution.Part.FACTOR)
            ? range(Contribution.Part.FACTOR, line)
            : u.factor();
    return new LineUncertainty(activity, factor, MeasurementKey.of(line, activity), u.multiplier());
  }

  private static HalfRange range(Contribution.Part part, LedgerLine line) {
    JsonObject row = row(part, line);
    return HalfRange.symmetric(
        share(row),
        HalfRange.Origin.ASSUMED,
        List.of(
            new Citation(document(), null, row.text("rating").orElseThrow(), null, null, false)));
  }

  private static BigDecimal share(JsonObject row) {
    return new BigDecimal(row.text("percent").orElseThrow()).movePointLeft(2);
  }

  private static JsonObject row(Contribution.Part part, LedgerLine line) {
    return Resource.rows(TABLE, "rows").stream()
        .filter(row -> row.text("part").orElseThrow().equals(part.word()))
        .filter(row -> allows(row, "kinds", line.kind().id()))
        .filter(row -> allows(row, "quality", line.quality().code()))
        .filter(row -> row.text("scope").filter(s -> !s.equals(line.kind().scope())).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static boolean allows(JsonObject row, String key, String value) {
    List<Json> values = row.items(key);
    return values.isEmpty() || values.contains(Json.of(value));
  }
}
