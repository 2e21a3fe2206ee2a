// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;

/**
 * The words of JSON Schema draft 4 that the schema of Catena-X uses; an unknown word is refused.
 */
final class SmallSchema {
  private static final Set<String> SILENT =
      Set.of(
          "type",
          "$schema",
          "$comment",
          "components",
          "format",
          "exclusiveMinimum",
          "exclusiveMaximum");

  private final JsonObject root;
  private final List<String> errors = new ArrayList<>();

  private SmallSchema(JsonObject root) {
    this.root = root;
  }

  static List<String> errors(JsonObject schema, Json value) {
    SmallSchema check = new SmallSchema(schema);
    check.check(schema, value, "$");
    return check.errors;
  }

  private void check(JsonObject schema, Json value, String path) {
    if (schema.text("type").isPresent() && !isOfType(schema.text("type").orElseThrow(), value)) {
      errors.add(path + " type " + schema.text("type").orElseThrow());
      return;
    }
    schema.members().forEach((word, wish) -> check(schema, word, wish, value, path));
  }

  private void check(JsonObject schema, String word, Json wish, Json value, String path) {
    boolean isFit =
        switch (word) {
          case "$ref" -> {
            check(resolve(((JsonString) wish).value()), value, path);
            yield true;
          }
          case "properties" -> {
            ((JsonObject) wish)
                .members()
                .forEach(
                    (name, inner) ->
                        ((JsonObject) value)
                            .get(name)
                            .ifPresent(
                                member -> check((JsonObject) inner, member, path + "." + name)));
            yield true;
          }
          case "items" -> {
            for (Json item : ((JsonArray) value).items()) {
              check((JsonObject) wish, item, path + "[]");
            }
            yield true;
          }
          case "required" ->
              ((JsonArray) wish)
                  .items().stream()
                      .allMatch(
                          name ->
                              ((JsonObject) value).get(((JsonString) name).value()).isPresent());
          case "enum" -> ((JsonArray) wish).items().contains(value);
          case "pattern" ->
              Pattern.compile(((JsonString) wish).value())
                  .matcher(((JsonString) value).value())
                  .find();
          case "minLength" ->
              ((JsonString) value).value().length() >= decimal(wish).intValueExact();
          case "uniqueItems" ->
              new HashSet<>(((JsonArray) value).items()).size()
                  == ((JsonArray) value).items().size();
          case "minimum" ->
              decimal(value).compareTo(decimal(wish)) >= (isExclusive(schema, "Minimum") ? 1 : 0);
          case "maximum" ->
              decimal(value).compareTo(decimal(wish)) <= (isExclusive(schema, "Maximum") ? -1 : 0);
          default -> {
            if (!SILENT.contains(word)) {
              throw new IllegalStateException(word);
            }
            yield true;
          }
        };
    if (!isFit) {
      errors.add(path + " " + word + " " + wish.write());
    }
  }

  private static boolean isExclusive(JsonObject schema, String word) {
    return schema.get("exclusive" + word).map(Json.of(true)::equals).orElse(false);
  }

  private static BigDecimal decimal(Json value) {
    return ((JsonNumber) value).decimal();
  }

  private static boolean isOfType(String type, Json value) {
    return switch (type) {
      case "object" -> value instanceof JsonObject;
      case "array" -> value instanceof JsonArray;
      case "string" -> value instanceof JsonString;
      case "number" -> value instanceof JsonNumber;
      case "boolean" -> value instanceof JsonBoolean;
      default -> throw new IllegalStateException(type);
    };
  }

  private JsonObject resolve(String reference) {
    JsonObject at = root;
    for (String step : reference.substring(2).split("/", -1)) {
      at = (JsonObject) at.get(step).orElseThrow();
    }
    return at;
  }
}
