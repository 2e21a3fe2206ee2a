// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * A figure of an inventory in tCO2e, by where it stands in the result: {@code total}, {@code
 * totalMarket}, {@code scope/1}, {@code category/..}, {@code gas/CO2}, {@code source/..}.
 *
 * @param name where it stands
 * @param value decimal text in tCO2e
 */
public record Figure(String name, String value) {
  /** The unit of all figures. */
  public static final String UNIT = "tCO2e";

  /** The figure of that name in a result. */
  public static Optional<Figure> of(JsonObject result, String name) {
    int slash = name.indexOf('/');
    String group = slash < 0 ? "" : name.substring(0, slash);
    String rest = name.substring(slash + 1);
    Optional<String> value =
        switch (group) {
          case "" -> name.startsWith("total") ? result.text(name) : Optional.empty();
          case "scope" -> in(result, "scopes", rest);
          case "category" -> in(result, "categories", rest);
          case "gas" -> in(result, "gases", rest);
          case "source" -> source(result, rest);
          default -> Optional.empty();
        };
    return value.map(text -> new Figure(name, text));
  }

  private static Optional<String> in(JsonObject result, String member, String key) {
    return result.get(member) instanceof Optional<Json> found
            && found.orElse(null) instanceof JsonObject map
        ? map.text(key)
        : Optional.empty();
  }

  private static Optional<String> source(JsonObject result, String id) {
    return result.items("lines").stream()
        .map(JsonObject.class::cast)
        .filter(line -> line.text("id").filter(id::equals).isPresent())
        .findFirst()
        .flatMap(line -> line.text("value"));
  }

  JsonObject json() {
    return JsonObject.builder().put("name", name).put("value", value).put("unit", UNIT).build();
  }
}
