// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.tanheng.exchange.lca.JsonLdFields.flag;
import static org.tanheng.exchange.lca.JsonLdFields.id;
import static org.tanheng.exchange.lca.JsonLdFields.number;
import static org.tanheng.exchange.lca.JsonLdFields.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.ProcessSet;

/**
 * JSON-LD of openLCA (schema 1 and 2, GreenDelta): amounts are converted to the reference unit of
 * the flow's reference property by the factors that the set itself brings.
 */
final class JsonLd {
  private final Map<String, byte[]> files;
  private final Found found = new Found();
  private final JsonLdFlows flows = new JsonLdFlows(found);
  private final Map<String, String> methods = new HashMap<>();

  JsonLd(Map<String, byte[]> files) {
    this.files = files;
  }

  Outcome<ProcessSet> read() {
    each("categories", flows::category);
    each("unit_groups", flows::group);
    each("flow_properties", (file, p) -> flows.property(p));
    each("flows", (file, flow) -> flows.flow(flow));
    each("parameters", (file, p) -> parameter(file, p, found.globals()));
    each("processes", this::process);
    each("lcia_methods", this::method);
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

  private void parameter(String file, JsonObject p, ParameterList into) {
    String name = p.text("name").orElse("");
    boolean plain = flag(p, "isInputParameter") || flag(p, "inputParameter");
    String value = number(p, "value", "");
    double stated = value.isEmpty() && !plain ? Double.NaN : found.number(file + " " + name, value);
    String formula = plain ? "" : p.text("formula").orElse("");
    into.add(name, stated, formula, p.text("description").orElse(""));
  }

  private void process(String file, JsonObject process) {
    String name = process.text("name").orElse(id(process));
    var draft = new Draft(found, file);
    for (Json item : process.items("parameters")) {
      if (item instanceof JsonObject p) {
        parameter(file, p, draft.parameters);
      }
    }
    Map<String, Integer> places = new HashMap<>();
    for (Json item : process.items("exchanges")) {
      if (item instanceof JsonObject e) {
        exchange(file, e, draft).ifPresent(n -> places.put(number(e, "internalId", ""), n));
      }
    }
    String location =
        process.get("location").map(l -> l instanceof JsonObject o ? title(o) : "").orElse("");
    found.add(
        file,
        draft.process(
            id(process),
            name,
            location,
            flows.path(process),
            allocation(file, process, draft, places)));
  }

  private static String title(JsonObject object) {
    return object.text("code").or(() -> object.text("name")).orElse("");
  }

  private Allocation allocation(
      String file, JsonObject process, Draft draft, Map<String, Integer> places) {
    var shares = new ArrayList<Allocation.Share>();
    for (Json item : process.items("allocationFactors")) {
      if (item instanceof JsonObject f) {
        String method = method(f.text("allocationType").orElse(""));
        String product = reference(f, "product");
        Integer place = -1;
        if (f.get("exchange").orElse(null) instanceof JsonObject e) {
          String number = number(e, "internalId", "");
          place = number.isEmpty() ? draft.only(reference(e, "flow")) : places.get(number);
        }
        if (method.isEmpty() || !draft.has(product) || place == null) {
          found.warn(
              "import-allocation",
              file,
              "a share without method, product or exchange",
              "all three",
              "The share was left out; its products stay open.");
          continue;
        }
        double value = found.number(file + " share", number(f, "value", ""));
        shares.add(new Allocation.Share(method, product, place, value));
      }
    }
    String chosen = method(process.text("defaultAllocationMethod").orElse(""));
    return new Allocation(chosen, shares);
  }

  private static String method(String type) {
    String method = type.toLowerCase(Locale.ROOT).replace("_allocation", "");
    return Allocation.METHODS.contains(method) ? method : "";
  }

  private Optional<Integer> exchange(String file, JsonObject e, Draft draft) {
    String flowId = reference(e, "flow");
    JsonObject flow = flows.raw(flowId);
    if (flow == null) {
      found.wrong("import-flow", file, "flow " + flowId, "a flow of the set");
      return Optional.empty();
    }
    String at = file + " " + flow.text("name").orElse(flowId);
    double amount = found.number(at, number(e, "amount", ""));
    Optional<Double> factor = flows.factor(flow, e);
    if (factor.isEmpty()) {
      found.wrong("import-unit", at, "an unknown unit or property", "those of the set");
      return Optional.empty();
    }
    return Optional.of(
        draft.add(
            new Draft.Line(
                flows.flow(flowId, flow),
                amount,
                e.text("amountFormula").orElse(""),
                factor.get(),
                flag(e, "input") || flag(e, "isInput"),
                flag(e, "quantitativeReference") || flag(e, "isQuantitativeReference"),
                flag(e, "avoidedProduct") || flag(e, "isAvoidedProduct"),
                reference(e, "defaultProvider"),
                JsonLdFields.spread(found, at, e))));
  }

  private void method(String file, JsonObject method) {
    for (Json item : method.items("impactCategories")) {
      if (item instanceof JsonObject category) {
        methods.put(id(category), method.text("name").orElse(""));
      }
    }
  }

  private void category(String file, JsonObject category) {
    List<ProcessSet.Factor> factors = new ArrayList<>();
    for (Json item : category.items("impactFactors")) {
      if (item instanceof JsonObject f) {
        String id = reference(f, "flow");
        JsonObject flow = flows.raw(id);
        double value = found.number(file, number(f, "value", ""));
        if (flow == null) {
          found.wrong("import-flow", file, "flow " + id, "a flow of the set");
          continue;
        }
        Optional<Double> factor = flows.factor(flow, f);
        if (factor.isEmpty()) {
          found.wrong("import-unit", file, "a unit that is not there", "those of the set");
        }
        factor.ifPresent(
            by -> factors.add(new ProcessSet.Factor(flows.flow(id, flow), value / by)));
      }
    }
    String unit = category.text("refUnit").or(() -> category.text("referenceUnitName")).orElse("");
    found.add(
        file,
        new ProcessSet.Category(
            methods.getOrDefault(id(category), ""),
            category.text("name").orElse(file),
            unit,
            factors));
  }
}
