// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/**
 * JSON-LD of openLCA (schema 1 and 2, GreenDelta): amounts are converted to the reference unit of
 * the flow's reference property by the factors that the set itself brings.
 */
final class JsonLd {
  private final Map<String, byte[]> files;
  private final Found found = new Found();
  private final Map<String, Double> units = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, JsonObject> flows = new HashMap<>();

  JsonLd(Map<String, byte[]> files) {
    this.files = files;
  }

  Outcome<ProcessSet> read() {
    each("unit_groups", this::group);
    each("flow_properties", (file, p) -> groups.put(id(p), reference(p, "unitGroup")));
    each("flows", (file, flow) -> flows.put(id(flow), flow));
    each("processes", this::process);
    each("lcia_categories", this::category);
    return found.set("openLCA JSON-LD");
  }

  private interface Each {
    void take(String file, JsonObject object);
  }

  private void each(String folder, Each each) {
    files.forEach(
        (name, bytes) -> {
          if (name.matches("(.*/)?" + folder + "/[^/]+\\.json")) {
            switch (Json.parse(new String(bytes, StandardCharsets.UTF_8))) {
              case Outcome.Done<Json> done when done.value() instanceof JsonObject object ->
                  each.take(name, object);
              case Outcome.Done<Json> done ->
                  found.wrong("import-file", name, "no JSON object", "an object");
              case Outcome.Refused<Json> refused ->
                  refused.findings().forEach(f -> found.wrong(f.at(name + " " + f.subject())));
            }
          }
        });
  }

  private void group(String file, JsonObject group) {
    for (Json item : group.items("units")) {
      if (item instanceof JsonObject unit) {
        double factor = found.number(file, text(unit, "conversionFactor", "1"));
        units.put(id(unit), factor);
        if (flag(unit, "referenceUnit") || flag(unit, "isRefUnit")) {
          references.put(id(group), unit.text("name").orElse(""));
        }
      }
    }
  }

  private void process(String file, JsonObject process) {
    String name = process.text("name").orElse(id(process));
    var exchanges = new ArrayList<Exchange>();
    for (Json item : process.items("exchanges")) {
      if (item instanceof JsonObject e) {
        exchange(file, e, exchanges);
      }
    }
    String location =
        process.get("location").map(l -> l instanceof JsonObject o ? title(o) : "").orElse("");
    found.add(file, new UnitProcess(id(process), name, location, exchanges));
  }

  private static String title(JsonObject object) {
    return object.text("code").or(() -> object.text("name")).orElse("");
  }

  private void exchange(String file, JsonObject e, List<Exchange> into) {
    String flowId = reference(e, "flow");
    JsonObject flow = flows.get(flowId);
    if (flow == null) {
      found.wrong("import-flow", file, "flow " + flowId, "a flow of the set");
      return;
    }
    String name = flow.text("name").orElse(flowId);
    boolean input = flag(e, "input") || flag(e, "isInput");
    boolean avoided = flag(e, "avoidedProduct") || flag(e, "isAvoidedProduct");
    boolean main = flag(e, "quantitativeReference") || flag(e, "isQuantitativeReference");
    Kind kind =
        switch (flow.text("flowType").orElse("")) {
          case "ELEMENTARY_FLOW" -> Kind.ELEMENTARY;
          case "WASTE_FLOW" -> Kind.WASTE;
          default -> Kind.PRODUCT;
        };
    double amount = found.number(file + " " + name, text(e, "amount", ""));
    Optional<Double> factor = factor(flow, e);
    if (factor.isEmpty()) {
      found.wrong(
          "import-unit", file + " " + name, "an unknown unit or property", "those of the set");
      return;
    }
    into.add(
        new Exchange(
            new Flow(flowId, name, kind, category(flow), unit(flow)),
            amount * factor.get(),
            input,
            main,
            avoided,
            reference(e, "defaultProvider")));
  }

  /** What an amount is multiplied by to stand in the flow's reference unit. */
  private Optional<Double> factor(JsonObject flow, JsonObject e) {
    String unit = reference(e, "unit");
    Double unitFactor = unit.isEmpty() ? Double.valueOf(1) : units.get(unit);
    String property = reference(e, "flowProperty");
    Double propertyFactor = property.isEmpty() ? Double.valueOf(1) : null;
    for (Json item : flow.items("flowProperties")) {
      if (item instanceof JsonObject p && reference(p, "flowProperty").equals(property)) {
        propertyFactor = found.number("flow " + id(flow), text(p, "conversionFactor", "1"));
      }
    }
    return unitFactor == null || propertyFactor == null || propertyFactor == 0
        ? Optional.empty()
        : Optional.of(unitFactor / propertyFactor);
  }

  private String unit(JsonObject flow) {
    for (Json item : flow.items("flowProperties")) {
      if (item instanceof JsonObject p
          && (flag(p, "referenceFlowProperty") || flag(p, "isRefFlowProperty"))) {
        String group = groups.getOrDefault(reference(p, "flowProperty"), "");
        return references.getOrDefault(group, "");
      }
    }
    return "";
  }

  private static String category(JsonObject flow) {
    return switch (flow.get("category").orElse(Json.of(""))) {
      case JsonObject o -> o.text("name").orElse("");
      case org.tanheng.evidence.JsonString s -> s.value();
      default -> "";
    };
  }

  private void category(String file, JsonObject category) {
    var factors = new ArrayList<ProcessSet.Factor>();
    for (Json item : category.items("impactFactors")) {
      if (item instanceof JsonObject f) {
        JsonObject flow = flows.get(reference(f, "flow"));
        double value = found.number(file, text(f, "value", ""));
        if (flow != null) {
          String id = id(flow);
          Optional<Double> factor = factor(flow, f);
          if (factor.isEmpty()) {
            found.wrong("import-unit", file, "a unit that is not there", "those of the set");
          }
          factor.ifPresent(by -> factors.add(new ProcessSet.Factor(id, value / by)));
        }
      }
    }
    String unit = category.text("refUnit").or(() -> category.text("referenceUnitName")).orElse("");
    found.add(new ProcessSet.Category(category.text("name").orElse(file), unit, factors));
  }

  private static String id(JsonObject object) {
    return object.text("@id").orElse("");
  }

  private static String reference(JsonObject object, String key) {
    return object.get(key).map(v -> v instanceof JsonObject o ? id(o) : "").orElse("");
  }

  private static boolean flag(JsonObject object, String key) {
    return object.get(key).map(v -> v instanceof JsonBoolean b && b.value()).orElse(false);
  }

  private static String text(JsonObject object, String key, String otherwise) {
    return object.get(key).map(v -> v instanceof JsonNumber n ? n.text() : "").orElse(otherwise);
  }
}
