// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Purchased electricity by programme in the JSON form of an inventory. */
final class Scope2Json {

  private Scope2Json() {}

  static void put(JsonObject.Builder json, Inventory inventory) {
    if (!inventory.alternatives().isEmpty()) {
      json.put(
          "alternatives",
          Json.of(inventory.alternatives().stream().map(Scope2Json::alternative).toList()));
    }
    if (!inventory.scope2().isEmpty()) {
      json.put(
          "programmes", Json.of(inventory.scope2().stream().map(Scope2Json::programme).toList()));
    }
  }

  private static Json alternative(Scope2Figure figure) {
    return JsonObject.builder()
        .put("id", figure.rule().id())
        .put("basis", figure.rule().basis())
        .put("value", InventoryJson.text(figure.value()))
        .put("authority", figure.rule().authority().en())
        .put("verified", Json.of(figure.rule().verified()))
        .put("evidence", Json.of(figure.evidence().stream().map(Json::of).toList()))
        .build();
  }

  private static Json programme(Scope2Figure figure) {
    Scope2Figure.Rule rule = figure.rule();
    return JsonObject.builder()
        .put("id", rule.id())
        .put("title", words(rule.title()))
        .put("basis", rule.basis())
        .put("value", figure.value() == null ? null : InventoryJson.text(figure.value()))
        .put("reason", figure.reason())
        .put("zero", InventoryJson.text(figure.zero()))
        .put("factors", Json.of(figure.factors().stream().map(Json::of).toList()))
        .put("authority", words(rule.authority()))
        .put("document", rule.document())
        .put("validFrom", text(rule.validFrom()))
        .put("validTo", text(rule.validTo()))
        .put("inForce", Json.of(figure.inForce()))
        .put("verified", Json.of(rule.verified()))
        .put("seen", words(rule.seen()))
        .put("evidence", Json.of(figure.evidence().stream().map(Json::of).toList()))
        .build();
  }

  private static Json words(Scope2Figure.Words words) {
    return JsonObject.builder().put("zh", words.zh()).put("en", words.en()).build();
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
