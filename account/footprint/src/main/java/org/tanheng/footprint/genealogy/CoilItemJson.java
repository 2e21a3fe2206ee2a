// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;

/** One item as JSON: its views, its genealogy, its trace, and how it differs from its grade. */
public final class CoilItemJson {
  private static final int MOST_ANCESTORS = 200;

  private final CoilResult result;
  private final Items items;

  /** For the items of a result. */
  public CoilItemJson(CoilResult result) {
    this.result = result;
    items = result.items();
  }

  /** Items whose name holds a text, the first so many. */
  public Json search(String text, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<JsonObject> rows = new ArrayList<>();
    for (int i = 0; i < items.size() && rows.size() < most; i++) {
      if (wanted.isEmpty() || items.id(i).toLowerCase(Locale.ROOT).contains(wanted)) {
        rows.add(row(i).build());
      }
    }
    return Json.of(rows);
  }

  private JsonObject.Builder row(int item) {
    var row =
        JsonObject.builder()
            .put("index", Json.of(item))
            .put("item", Json.of(items.id(item)))
            .put("day", Json.of(items.day(item).toString()))
            .put("outputKg", kg(items.output(item)))
            .put("heldBack", Json.of(held(item)));
    for (ItemLabel label : ItemLabel.values()) {
      row.put(label.name().toLowerCase(Locale.ROOT), Json.of(items.label(item, label)));
    }
    if (!result.footprint().categories().isEmpty()) {
      row.put("perTonne", FootprintJson.number(result.footprint().perTonne(item, 0)));
    }
    return row;
  }

  private String held(int item) {
    return result.quarantine().holds(item) ? result.quarantine().of(item).code() : "";
  }

  private static Json kg(long grams) {
    return Json.of(BigDecimal.valueOf(grams, 3).toPlainString());
  }

  /** All that is known of one item. */
  public JsonObject item(int item, Explained explained) {
    GateView gate = result.gate();
    return row(item)
        .put("scrapKg", kg(items.scrap(item)))
        .put("lossKg", kg(items.loss(item)))
        .put("chargeKg", kg(items.charge(item)))
        .put("returnedKg", kg(items.returned(item)))
        .put("leftKg", kg(result.left(item)))
        .put("mothers", Json.of(mothers(item)))
        .put("daughters", Json.of(daughters(item)))
        .put(
            "gate",
            JsonObject.builder()
                .put("own1", Json.of(gate.own(item, 1).toPlainString()))
                .put("own2", Json.of(gate.own(item, 2).toPlainString()))
                .put("carried1", Json.of(gate.carried(item, 1).toPlainString()))
                .put("carried2", Json.of(gate.carried(item, 2).toPlainString()))
                .build())
        .put("bridge", CoilJson.bridge(explained.bridge(item)))
        .put("categories", Json.of(categories(item)))
        .put("against", against(item, explained))
        .put("trace", Json.of(trace(item)))
        .build();
  }

  private List<JsonObject> mothers(int item) {
    return IntStream.range(0, items.parentCount(item))
        .mapToObj(
            n ->
                JsonObject.builder()
                    .put("index", Json.of(items.parent(item, n)))
                    .put("item", Json.of(items.parentId(item, n)))
                    .put("kg", kg(items.taken(item, n)))
                    .build())
        .toList();
  }

  private List<JsonObject> daughters(int item) {
    Genealogy genealogy = result.genealogy();
    return IntStream.range(0, genealogy.childCount(item))
        .mapToObj(
            n ->
                JsonObject.builder()
                    .put("index", Json.of(genealogy.child(item, n)))
                    .put("item", Json.of(items.id(genealogy.child(item, n))))
                    .put("kg", kg(genealogy.given(item, n)))
                    .build())
        .toList();
  }

  private List<JsonObject> categories(int item) {
    FootprintView view = result.footprint();
    return IntStream.range(0, view.categories().size())
        .mapToObj(
            c ->
                JsonObject.builder()
                    .put("category", Json.of(view.categories().get(c)))
                    .put("perTonne", FootprintJson.number(view.perTonne(item, c)))
                    .put("whole", FootprintJson.number(view.burden(item, c)))
                    .build())
        .toList();
  }

  /** Each input's share per tonne beside the mean of the same stage and grade, by mass. */
  private Json against(int item, Explained explained) {
    int[] peers = Distribution.peers(result, item, ItemLabel.GRADE);
    List<Json> rows = new ArrayList<>();
    double mass = 0;
    for (int peer : peers) {
      mass += items.output(peer);
    }
    double mean = 0;
    for (int k = 0; k < explained.inputs().size(); k++) {
      double sum = 0;
      for (int peer : peers) {
        sum += explained.whole(peer, k) * items.output(peer);
      }
      double each = mass > 0 ? sum / mass : Double.NaN;
      mean += each;
      rows.add(
          JsonObject.builder()
              .put("input", Json.of(explained.inputs().get(k)))
              .put("direct", FootprintJson.number(explained.direct(item, k)))
              .put("upstream", FootprintJson.number(explained.upstream(item, k)))
              .put("mean", FootprintJson.number(each))
              .build());
    }
    return JsonObject.builder()
        .put("peers", Json.of(peers.length))
        .put("mean", FootprintJson.number(mean))
        .put("inputs", Json.of(rows))
        .build();
  }

  /** Every item that it was made of, its own amounts, and how much of them it bears. */
  private List<JsonObject> trace(int item) {
    List<JsonObject> rows = new ArrayList<>();
    for (Ancestor ancestor : Ancestor.of(result, item, MOST_ANCESTORS)) {
      rows.add(
          JsonObject.builder()
              .put("index", Json.of(ancestor.item()))
              .put("item", Json.of(items.id(ancestor.item())))
              .put("stage", Json.of(items.label(ancestor.item(), ItemLabel.STAGE)))
              .put("share", FootprintJson.number(ancestor.share()))
              .put("inputs", Json.of(amounts(ancestor)))
              .build());
    }
    return rows;
  }

  private List<JsonObject> amounts(Ancestor ancestor) {
    Intensities factors = result.month().intensities();
    List<JsonObject> rows = new ArrayList<>();
    for (int k = 0; k < factors.inputs().size(); k++) {
      double amount = result.amount(ancestor.item(), k);
      if (amount == 0) {
        continue;
      }
      rows.add(
          JsonObject.builder()
              .put("input", Json.of(factors.inputs().get(k)))
              .put("unit", Json.of(unit(factors.inputs().get(k))))
              .put("amount", FootprintJson.number(amount))
              .put("measured", FootprintJson.number(measured(ancestor.item(), k)))
              .put("meter", meter(factors.inputs().get(k), ancestor.item()))
              .put("direct", FootprintJson.number(factors.direct(k, 0)))
              .put("upstream", FootprintJson.number(factors.upstream(k, 0)))
              .put("brings", FootprintJson.number(ancestor.share() * amount * factors.whole(k, 0)))
              .build());
    }
    return rows;
  }

  /** What the item was measured to use; the rest of its amount came from pools. */
  private double measured(int item, int input) {
    String name = result.month().intensities().inputs().get(input);
    int column = items.inputs().indexOf(name);
    int decimals =
        result.month().meters().stream()
            .filter(meter -> meter.input().equals(name))
            .mapToInt(Meter::decimals)
            .findFirst()
            .orElse(0);
    return column < 0 ? 0 : items.direct(column, item) / Math.pow(10, decimals);
  }

  /** Total of the meter that serves the item's line, empty if none does. */
  private Json meter(String input, int item) {
    return Json.of(
        result.covered().stream()
            .map(AllocatedActivity::meter)
            .filter(meter -> meter.input().equals(input))
            .filter(
                meter ->
                    meter.line().isEmpty()
                        || meter.line().equals(items.label(item, ItemLabel.LINE)))
            .map(meter -> meter.amount(meter.total()).toPlainString())
            .findFirst()
            .orElse(""));
  }

  private String unit(String input) {
    return result.covered().stream()
        .map(AllocatedActivity::meter)
        .filter(meter -> meter.input().equals(input))
        .map(Meter::unit)
        .findFirst()
        .orElse("");
  }
}
