// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.databases.DatabaseBackgrounds;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.model.Backgrounds;
import org.tanheng.footprint.model.Channel;

/**
 * Writes into a model what it takes from databases, as values with their source: a published
 * footprint is computed again without them.
 */
@Component
class DatabaseValues {
  private final DatabaseBackgrounds databases;

  DatabaseValues(DatabaseBackgrounds databases) {
    this.databases = databases;
  }

  /** The document with values for each product of a database; what is not found stays. */
  JsonObject held(JsonObject document, UUID unit, String gwp) {
    return (JsonObject) walked(document, databases.of(unit, gwp));
  }

  private static Json walked(Json value, Backgrounds backgrounds) {
    return switch (value) {
      case JsonArray array ->
          new JsonArray(array.items().stream().map(one -> walked(one, backgrounds)).toList());
      case JsonObject object -> object(object, backgrounds);
      default -> value;
    };
  }

  private static Json object(JsonObject object, Backgrounds backgrounds) {
    Map<String, Json> members = new LinkedHashMap<>();
    object.members().forEach((key, value) -> members.put(key, walked(value, backgrounds)));
    Optional<String> database = object.text("database");
    Optional<String> version = object.text("version");
    Optional<String> process = object.text("process");
    if (database.isEmpty() || version.isEmpty() || process.isEmpty()) {
      return new JsonObject(members);
    }
    return backgrounds
        .find(database.get(), version.get(), process.get())
        .map(product -> values(members, product, database.get(), version.get(), process.get()))
        .orElseGet(() -> new JsonObject(members));
  }

  private static JsonObject values(
      Map<String, Json> members,
      Backgrounds.Product product,
      String database,
      String version,
      String process) {
    JsonObject.Builder values = JsonObject.builder();
    for (Channel channel : Channel.ALL) {
      double value = product.values().getOrDefault(channel, 0.0);
      if (value != 0 || channel == Channel.FOSSIL) {
        String number = new BigDecimal(Double.toString(value)).toPlainString();
        values.put(channel.code(), number + " kgCO2e/" + product.unit().symbol());
      }
    }
    Map<String, Json> source = new LinkedHashMap<>();
    if (members.get("source") instanceof JsonObject told) {
      source.putAll(told.members());
    }
    source.put("origin", Json.of("database"));
    source.put("document", Json.of(database + " " + version));
    source.put("id", Json.of(process));
    source.put("supplier", Json.of(database));
    Map<String, Json> held = new LinkedHashMap<>(members);
    held.keySet().removeAll(java.util.Set.of("database", "version", "process"));
    held.put("name", Json.of(product.name()));
    held.put("values", values.build());
    held.put("source", new JsonObject(source));
    return new JsonObject(held);
  }
}
