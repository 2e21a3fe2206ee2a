// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;

/** A month of items as JSON: the three views in sum, what is held back, distributions. */
public final class CoilJson {
  private CoilJson() {}

  /** The month in sum. */
  public static JsonObject of(CoilResult result) {
    Items items = result.items();
    return JsonObject.builder()
        .put("period", Json.of(result.month().month().toString()))
        .put("items", Json.of(items.size()))
        .put("levels", Json.of(result.genealogy().levelCount()))
        .put("heldBack", heldBack(result))
        .put("activity", Json.of(result.activities().stream().map(CoilJson::activity).toList()))
        .put("green", Json.of(result.month().green().stream().map(g -> green(result, g)).toList()))
        .put("gate", gate(result.gate()))
        .put("footprint", footprint(result))
        .put("distribution", distribution(result))
        .build();
  }

  private static Json heldBack(CoilResult result) {
    var counts = JsonObject.builder();
    result.quarantine().counts().forEach((why, count) -> counts.put(why.code(), Json.of(count)));
    return counts.build();
  }

  private static Json activity(AllocatedActivity activity) {
    Meter meter = activity.meter();
    List<Json> pools = new ArrayList<>();
    long onItems = meter.total() - activity.unallocated();
    for (Pool pool : meter.pools()) {
      pools.add(
          JsonObject.builder()
              .put("kind", Json.of(pool.kind().name()))
              .put("amount", amount(meter, pool.quanta()))
              .put("by", Json.of(pool.key().name()))
              .build());
    }
    return JsonObject.builder()
        .put("input", Json.of(meter.input()))
        .put("line", Json.of(meter.line()))
        .put("unit", Json.of(meter.unit()))
        .put("total", amount(meter, meter.total()))
        .put("measured", amount(meter, activity.measured()))
        .put("pools", Json.of(pools))
        .put("items", amount(meter, onItems))
        .put("unallocated", amount(meter, activity.unallocated()))
        .build();
  }

  /** A certificate: what it stands for in the month, and how many items it makes green. */
  private static Json green(CoilResult result, GreenPower green) {
    AllocatedActivity covered =
        result.covered().stream()
            .filter(one -> one.meter().input().equals(green.certificate()))
            .findFirst()
            .orElseThrow();
    long count = Arrays.stream(covered.quanta()).filter(part -> part > 0).count();
    return JsonObject.builder()
        .put("certificate", Json.of(green.certificate()))
        .put("input", Json.of(green.input()))
        .put("amount", amount(covered.meter(), green.quanta()))
        .put("unit", Json.of(covered.meter().unit()))
        .put("items", Json.of(count))
        .build();
  }

  private static Json amount(Meter meter, long quanta) {
    return Json.of(meter.amount(quanta).toPlainString());
  }

  private static Json gate(GateView gate) {
    var json = JsonObject.builder().put("unit", Json.of("tCO2e"));
    for (int scope = 1; scope <= 2; scope++) {
      json.put(
          "scope" + scope,
          JsonObject.builder()
              .put("posted", Json.of(gate.posted(scope).toPlainString()))
              .put("items", Json.of(gate.held(scope).toPlainString()))
              .put("unallocated", Json.of(gate.unallocated(scope).toPlainString()))
              .build());
    }
    return json.put("closes", Json.of(gate.closes())).build();
  }

  private static Json footprint(CoilResult result) {
    List<Json> rows = new ArrayList<>();
    List<String> categories = result.footprint().categories();
    for (int c = 0; c < categories.size(); c++) {
      rows.add(
          JsonObject.builder()
              .put("category", Json.of(categories.get(c)))
              .put("items", FootprintJson.number(result.held(c)))
              .build());
    }
    var json = JsonObject.builder().put("categories", Json.of(rows));
    if (!categories.isEmpty()) {
      json.put("bridge", bridge(Explained.of(result, 0).bridge()));
    }
    return json.build();
  }

  /** The steps of a bridge, tCO2e. */
  public static Json bridge(GateBridge bridge) {
    return JsonObject.builder()
        .put("gate", Json.of(bridge.gate().toPlainString()))
        .put("factorFamily", FootprintJson.number(bridge.family()))
        .put("upstream", FootprintJson.number(bridge.upstream()))
        .put("rules", FootprintJson.number(bridge.rules()))
        .put("footprint", FootprintJson.number(bridge.footprint()))
        .build();
  }

  private static Json distribution(CoilResult result) {
    var json = JsonObject.builder();
    if (result.footprint().categories().isEmpty()) {
      return json.build();
    }
    for (ItemLabel label : Distribution.labels(result.items())) {
      if (label != ItemLabel.STAGE) {
        json.put(
            label.name(),
            Json.of(Distribution.by(result, label, 0).stream().map(CoilJson::row).toList()));
      }
    }
    return json.build();
  }

  private static Json row(Distribution row) {
    return JsonObject.builder()
        .put("stage", Json.of(row.stage()))
        .put("word", Json.of(row.word()))
        .put("count", Json.of(row.count()))
        .put("tonnes", FootprintJson.number(row.tonnes()))
        .put("mean", FootprintJson.number(row.mean()))
        .put("least", FootprintJson.number(row.least()))
        .put("low", FootprintJson.number(row.low()))
        .put("median", FootprintJson.number(row.median()))
        .put("high", FootprintJson.number(row.high()))
        .put("most", FootprintJson.number(row.most()))
        .build();
  }
}
