// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Boundary;
import org.tanheng.carbon.boundary.Criterion;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.carbon.boundary.Judgement;
import org.tanheng.carbon.boundary.LeftOut;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Quantity;

/** The JSON form of what is stated of the boundary, with what it leaves outside in tCO2e. */
final class BoundaryJson {

  private BoundaryJson() {}

  static void put(JsonObject.Builder json, Inventory inventory) {
    Boundary boundary = inventory.input().boundary();
    if (!boundary.equals(Boundary.NONE)) {
      json.put("boundary", of(boundary, inventory));
    }
  }

  private static Json of(Boundary boundary, Inventory inventory) {
    Approach approach = boundary.approach();
    return JsonObject.builder()
        .put("approach", approach == null ? null : approach.code())
        .put(
            "shares",
            Json.of(
                inventory.input().sources().stream()
                    .filter(source -> !held(boundary, source).isEmpty())
                    .map(source -> share(source, held(boundary, source), inventory))
                    .toList()))
        .put("exclusions", Json.of(boundary.leftOut().stream().map(BoundaryJson::left).toList()))
        .put(
            "significance",
            Json.of(boundary.judgements().stream().map(BoundaryJson::judgement).toList()))
        .build();
  }

  private static List<Holding> held(Boundary boundary, SourceInput source) {
    return boundary.holdings(source.id(), source.place().unit());
  }

  private static Json share(SourceInput source, List<Holding> held, Inventory inventory) {
    BigDecimal outside =
        inventory.lines().stream()
            .filter(line -> line.source().id().equals(source.id()))
            .filter(line -> line.isCounted() && line.basis().isLocation())
            .map(LedgerLine::outside)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Approach approach = inventory.input().boundary().approach();
    return JsonObject.builder()
        .put("source", source.id())
        .put("unit", source.place().unit())
        .put("outside", InventoryJson.plain(outside))
        .put(
            "holdings",
            Json.of(
                held.stream()
                    .map(
                        h ->
                            (Json)
                                JsonObject.builder()
                                    .put("from", text(h.from()))
                                    .put("to", text(h.to()))
                                    .put("share", InventoryJson.plain(h.share()))
                                    .put("control", h.control().code())
                                    .put("counted", InventoryJson.plain(h.counted(approach)))
                                    .build())
                    .toList()))
        .build();
  }

  private static Json left(LeftOut left) {
    Quantity estimate = left.estimate();
    return JsonObject.builder()
        .put("unit", left.unit())
        .put("reason", left.reason())
        .put("estimate", estimate == null ? null : estimate.toString())
        .put("basis", left.basis())
        .build();
  }

  private static Json judgement(Judgement judgement) {
    return JsonObject.builder()
        .put("category", judgement.category())
        .put("verdict", judgement.verdict().code())
        .put(
            "criteria",
            Json.of(judgement.criteria().stream().map(Criterion::code).map(Json::of).toList()))
        .put("reason", judgement.reason())
        .build();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
