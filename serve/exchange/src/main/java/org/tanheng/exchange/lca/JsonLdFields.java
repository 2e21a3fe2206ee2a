// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.uncertainty.Distribution;
import org.tanheng.footprint.uncertainty.Distribution.Kind;

/** Fields of openLCA's JSON-LD. */
final class JsonLdFields {

  private JsonLdFields() {}

  static String id(JsonObject object) {
    return object.text("@id").orElse("");
  }

  static String reference(JsonObject object, String key) {
    return object.get(key).map(v -> v instanceof JsonObject o ? id(o) : "").orElse("");
  }

  static boolean flag(JsonObject object, String key) {
    return object.get(key).map(v -> v instanceof JsonBoolean b && b.value()).orElse(false);
  }

  /** The text of a number, nothing if it is something else. */
  static String number(JsonObject object, String key, String otherwise) {
    return object.get(key).map(v -> v instanceof JsonNumber n ? n.text() : "").orElse(otherwise);
  }

  /** How an amount scatters; whatever is stated incompletely is a finding. */
  static @Nullable Distribution spread(Found found, String at, JsonObject e) {
    if (!(e.get("uncertainty").orElse(null) instanceof JsonObject u)) {
      return null;
    }
    String type = u.text("distributionType").orElse("NO_DISTRIBUTION");
    return switch (type) {
      case "LOG_NORMAL_DISTRIBUTION" -> Spreads.lognormal(found, at, number(u, "geomSd", ""));
      case "NORMAL_DISTRIBUTION" -> Spreads.normal(found, at, number(u, "sd", ""));
      case "TRIANGLE_DISTRIBUTION" ->
          Spreads.between(
              found, at, Kind.TRIANGULAR, number(u, "minimum", ""), number(u, "maximum", ""));
      case "UNIFORM_DISTRIBUTION" ->
          Spreads.between(
              found, at, Kind.UNIFORM, number(u, "minimum", ""), number(u, "maximum", ""));
      default -> null;
    };
  }

  static Json spread(Distribution spread, double amount) {
    JsonObject.Builder u = JsonObject.builder().put("@type", "Uncertainty");
    return switch (spread.kind()) {
      case LOGNORMAL ->
          u.put("distributionType", "LOG_NORMAL_DISTRIBUTION")
              .put("geomMean", FootprintJson.number(amount))
              .put("geomSd", FootprintJson.number(Math.exp(spread.low())))
              .build();
      case NORMAL ->
          u.put("distributionType", "NORMAL_DISTRIBUTION")
              .put("mean", FootprintJson.number(amount))
              .put("sd", FootprintJson.number(spread.low()))
              .build();
      case TRIANGULAR ->
          limits(u.put("distributionType", "TRIANGLE_DISTRIBUTION"), spread)
              .put("mode", FootprintJson.number(amount))
              .build();
      case UNIFORM -> limits(u.put("distributionType", "UNIFORM_DISTRIBUTION"), spread).build();
    };
  }

  private static JsonObject.Builder limits(JsonObject.Builder u, Distribution spread) {
    return u.put("minimum", FootprintJson.number(spread.low()))
        .put("maximum", FootprintJson.number(spread.high()));
  }
}
