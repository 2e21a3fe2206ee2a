// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.uncertainty.DataQualityJson;
import org.tanheng.carbon.uncertainty.MonteCarlo;
import org.tanheng.carbon.uncertainty.UncertaintyJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;

/** The JSON form of an inventory: exact decimal strings in tCO2e, one line per source. */
public final class InventoryJson {

  private InventoryJson() {}

  /** The whole result. */
  public static JsonObject of(Inventory inventory) {
    return of(inventory, null);
  }

  /** The whole result with a simulation of its total. */
  public static JsonObject of(Inventory inventory, @Nullable MonteCarlo simulation) {
    var json =
        JsonObject.builder()
            .put("organisation", inventory.input().organisation())
            .put("period", inventory.input().start() + "/" + inventory.input().end())
            .put("method", inventory.pack().id())
            .put("methodHash", inventory.pack().hash())
            .put("gwp", inventory.gwp())
            .put("total", plain(inventory.total()))
            .put("totalMarket", plain(inventory.totalMarket()))
            .put("scopes", map(Totals.scopes(inventory)))
            .put("categories", map(Totals.categories(inventory)))
            .put("gases", map(Totals.gases(inventory)))
            .put("biogenic", plain(Totals.apart(inventory, SourceKind.Treatment.BIOGENIC)))
            .put("removals", plain(Totals.apart(inventory, SourceKind.Treatment.REMOVAL)))
            .put("table", map(inventory.by(line -> line.kind().row())));
    Map<String, BigDecimal> methane = Totals.methane(inventory);
    if (!methane.isEmpty()) {
      json.put("methane", map(methane));
    }
    BoundaryJson.put(json, inventory);
    ChecksJson.put(json, inventory);
    Scope2Json.put(json, inventory);
    return json.put("lines", Json.of(lines(inventory)))
        .put("uncertainty", UncertaintyJson.of(inventory, simulation))
        .put("dataQuality", DataQualityJson.of(inventory))
        .put("notes", Json.of(inventory.notes().stream().map(Json::of).toList()))
        .put("findings", findings(inventory.findings()))
        .build();
  }

  /** Findings as an array. */
  public static Json findings(List<Finding> findings) {
    return Json.of(findings.stream().map(InventoryJson::finding).toList());
  }

  private static Json finding(Finding finding) {
    return JsonObject.builder()
        .put("code", finding.code())
        .put("severity", finding.severity().name())
        .put("subject", finding.subject())
        .put("got", finding.got())
        .put("wanted", finding.wanted())
        .put("advice", finding.advice())
        .build();
  }

  private static List<Json> lines(Inventory inventory) {
    var numbers = new IdentityHashMap<LedgerLine, Integer>();
    inventory.lines().forEach(line -> numbers.put(line, numbers.size() + 1));
    var bySource = new LinkedHashMap<String, ArrayList<LedgerLine>>();
    inventory
        .lines()
        .forEach(
            line ->
                bySource.computeIfAbsent(line.source().id(), id -> new ArrayList<>()).add(line));
    return bySource.values().stream().map(lines -> source(lines, numbers)).toList();
  }

  private static Json source(List<LedgerLine> lines, Map<LedgerLine, Integer> numbers) {
    LedgerLine first = lines.getFirst();
    BigDecimal location = sum(lines, true);
    BigDecimal market = sum(lines, false);
    var gases = new LinkedHashMap<String, BigDecimal>();
    lines.stream()
        .filter(line -> line.isCounted() && line.basis().isLocation())
        .forEach(line -> gases.merge(line.gas(), line.amount(), BigDecimal::add));
    var json = JsonObject.builder().put("id", first.source().id()).put("kind", first.kind().id());
    String route = ProofJson.primary(first.source());
    if (route != null) {
      json.put("route", route);
    }
    json.put("scope", first.kind().scope())
        .put("category", first.kind().category())
        .put("value", plain(location))
        .put("market", market.compareTo(location) == 0 ? null : text(market))
        .put("gases", map(gases));
    apart(lines).forEach((name, amount) -> json.put(name, plain(amount)));
    return json.put("quality", first.source().quality().code())
        .put("trace", Json.of(lines.stream().map(line -> trace(line, numbers)).toList()))
        .build();
  }

  /** What the source posts in no total: biogenic CO2, removals, or a flow for information alone. */
  private static Map<String, BigDecimal> apart(List<LedgerLine> lines) {
    var apart = new LinkedHashMap<String, BigDecimal>();
    lines.stream()
        .filter(line -> !line.isCounted() && line.basis().isLocation())
        .forEach(line -> apart.merge(apart(line), line.amount(), BigDecimal::add));
    return apart;
  }

  private static String apart(LedgerLine line) {
    if (!line.source().secondRouteOf().isEmpty()) {
      return "uncounted";
    }
    return switch (line.treatment()) {
      case BIOGENIC -> "biogenic";
      case REMOVAL -> "removals";
      default -> "uncounted";
    };
  }

  private static Json trace(LedgerLine line, Map<LedgerLine, Integer> numbers) {
    return JsonObject.builder()
        .put("line", numbers.getOrDefault(line, 0))
        .put("month", line.month().orElse(null))
        .put("gas", line.gas())
        .put("basis", line.basis().name().toLowerCase(Locale.ROOT))
        .put("posted", plain(line.amount()))
        .put("trace", Json.parse(line.traced().trace().toJson()).orElseThrow())
        .build();
  }

  private static BigDecimal sum(List<LedgerLine> lines, boolean location) {
    return lines.stream()
        .filter(LedgerLine::isCounted)
        .filter(line -> location ? line.basis().isLocation() : line.basis().isMarket())
        .map(LedgerLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Json map(Map<String, BigDecimal> values) {
    var builder = JsonObject.builder();
    values.forEach((name, value) -> builder.put(name, plain(value)));
    return builder.build();
  }

  static Json plain(BigDecimal value) {
    return Json.of(text(value));
  }

  static String text(@Nullable BigDecimal value) {
    return value == null || value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
