// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.List;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** The JSON form of what stands beside an inventory: boundaries, carbon balance, second routes. */
final class ChecksJson {

  private ChecksJson() {}

  static void put(JsonObject.Builder json, Inventory inventory) {
    Boundaries.of(inventory).ifPresent(b -> json.put("boundaries", boundaries(b)));
    CarbonBalance.of(inventory).ifPresent(b -> json.put("carbonBalance", balance(b)));
    List<Json> routes = SecondRoute.of(inventory).stream().map(ChecksJson::route).toList();
    if (!routes.isEmpty()) {
      json.put("secondRoutes", Json.of(routes));
    }
    List<Json> crossChecks =
        CrossChecked.of(inventory.input()).stream().map(ProofJson::crossCheck).toList();
    if (!crossChecks.isEmpty()) {
      json.put("crossChecks", Json.of(crossChecks));
    }
    List<Json> lab = LabSummary.of(inventory.input()).stream().map(ProofJson::lab).toList();
    if (!lab.isEmpty()) {
      json.put("lab", Json.of(lab));
    }
  }

  private static Json boundaries(Boundaries boundaries) {
    return JsonObject.builder()
        .put("processLines", InventoryJson.map(boundaries.lines()))
        .put("processLinesTotal", InventoryJson.plain(boundaries.processLines()))
        .put("otherDirect", InventoryJson.plain(boundaries.otherDirect()))
        .put("indirect", InventoryJson.plain(boundaries.indirect()))
        .put("enterprise", InventoryJson.plain(boundaries.enterprise()))
        .put("difference", InventoryJson.plain(boundaries.difference()))
        .build();
  }

  private static Json balance(CarbonBalance balance) {
    return JsonObject.builder()
        .put("input", InventoryJson.plain(balance.input()))
        .put("output", InventoryJson.plain(balance.output()))
        .put("emitted", InventoryJson.plain(balance.emitted()))
        .put("difference", InventoryJson.plain(balance.difference()))
        .build();
  }

  private static Json route(SecondRoute route) {
    return JsonObject.builder()
        .put("id", route.id())
        .put("of", Json.of(route.of().stream().map(Json::of).toList()))
        .put("first", InventoryJson.plain(route.first()))
        .put("second", InventoryJson.plain(route.second()))
        .put("difference", InventoryJson.plain(route.difference()))
        .put("share", InventoryJson.plain(route.share()))
        .build();
  }
}
