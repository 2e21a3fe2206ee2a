// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.tanheng.exchange.lca.JsonLdFields.flag;
import static org.tanheng.exchange.lca.JsonLdFields.id;
import static org.tanheng.exchange.lca.JsonLdFields.number;
import static org.tanheng.exchange.lca.JsonLdFields.reference;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;

/** Units, flows and the tree of categories of a JSON-LD set. */
final class JsonLdFlows {
  private final Found found;
  private final Map<String, Double> units = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, JsonObject> flows = new HashMap<>();
  private final Map<String, JsonObject> categories = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();

  JsonLdFlows(Found found) {
    this.found = found;
  }

  void category(String file, JsonObject category) {
    if (categories.put(id(category), category) != null) {
      found.wrong("import-category", file, id(category) + " again", "each category once");
    }
  }

  void group(String file, JsonObject group) {
    for (Json item : group.items("units")) {
      if (item instanceof JsonObject unit) {
        double factor = found.number(file, number(unit, "conversionFactor", "1"));
        if (factor == 0) {
          found.wrong("import-unit", file, "a factor of zero", "a factor that converts");
        }
        units.put(id(unit), factor);
        if (flag(unit, "referenceUnit") || flag(unit, "isRefUnit")) {
          references.put(id(group), unit.text("name").orElse(""));
        }
      }
    }
  }

  void property(JsonObject property) {
    groups.put(id(property), reference(property, "unitGroup"));
  }

  void flow(JsonObject flow) {
    flows.put(id(flow), flow);
  }

  /** A flow of the set, or null. */
  @Nullable JsonObject raw(String id) {
    return flows.get(id);
  }

  Flow flow(String id, JsonObject flow) {
    String type = flow.text("flowType").orElse("");
    Kind kind =
        switch (type) {
          case "ELEMENTARY_FLOW" -> Kind.ELEMENTARY;
          case "WASTE_FLOW" -> Kind.WASTE;
          case "PRODUCT_FLOW" -> Kind.PRODUCT;
          default -> {
            found.wrong("import-flow", "flow " + id, "type '" + type + "'", "a type of openLCA");
            yield Kind.PRODUCT;
          }
        };
    return new Flow(id, flow.text("name").orElse(id), kind, path(flow), unit(flow));
  }

  /** What an amount is multiplied by to stand in the flow's reference unit. */
  Optional<Double> factor(JsonObject flow, JsonObject e) {
    String unit = reference(e, "unit");
    Double unitFactor = unit.isEmpty() ? Double.valueOf(1) : units.get(unit);
    String property = reference(e, "flowProperty");
    Double propertyFactor = property.isEmpty() ? Double.valueOf(1) : null;
    for (Json item : flow.items("flowProperties")) {
      if (item instanceof JsonObject p && reference(p, "flowProperty").equals(property)) {
        propertyFactor = found.number("flow " + id(flow), number(p, "conversionFactor", "1"));
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

  /** Where a flow or process is filed, from the root. */
  String path(JsonObject filed) {
    return switch (filed.get("category").orElse(Json.of(""))) {
      case JsonString s -> s.value();
      case JsonObject o when categories.containsKey(id(o)) ->
          paths.computeIfAbsent(id(o), this::climb);
      case JsonObject o -> o.text("name").orElse("");
      default -> "";
    };
  }

  private String climb(String start) {
    var names = new ArrayDeque<String>();
    Set<String> seen = new HashSet<>();
    String id = start;
    for (JsonObject at = categories.get(id); at != null; at = categories.get(id)) {
      if (!seen.add(id)) {
        found.wrong("import-category", "category " + start, "inside itself", "a tree");
        break;
      }
      names.addFirst(at.text("name").orElse(id));
      id = reference(at, "category");
    }
    return String.join("/", names);
  }
}
