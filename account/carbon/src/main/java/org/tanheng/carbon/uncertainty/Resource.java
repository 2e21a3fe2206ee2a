// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Citation;

/** Tables of this package as JSON. */
final class Resource {

  private Resource() {}

  static JsonObject of(String name) {
    try (var in = Resource.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (JsonObject) Json.parse(text).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonObject> rows(JsonObject table, String name) {
    return table.items(name).stream().map(JsonObject.class::cast).toList();
  }

  static Citation citation(JsonObject row, String locator, String id) {
    return new Citation(
        row.text("document").orElseThrow(),
        null,
        row.text(locator).orElseThrow(),
        id,
        null,
        row.get("verified").orElseThrow().equals(Json.of(true)));
  }
}
