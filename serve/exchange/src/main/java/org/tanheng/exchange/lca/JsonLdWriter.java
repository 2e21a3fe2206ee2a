// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.tanheng.exchange.lca.Identities.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Parameter;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * Writes a set as JSON-LD of openLCA, schema 2, in a ZIP archive; the same set gives the same
 * bytes. Identities that are no plain names become UUIDs of version 3 made from them.
 */
final class JsonLdWriter {
  private final Archive files = new Archive();

  private JsonLdWriter() {}

  /** The archive of a set. */
  static byte[] write(ProcessSet set) {
    var writer = new JsonLdWriter();
    writer.put("olca-schema.json", JsonObject.builder().put("version", 2).build());
    for (Parameter p : set.parameters()) {
      String id = plain("parameter " + p.name());
      writer.put("parameters/" + id + ".json", parameter(p, id, "GLOBAL_SCOPE"));
    }
    set.processes().forEach(writer::process);
    Map<String, List<Json>> methods = new LinkedHashMap<>();
    for (ProcessSet.Category category : set.factors()) {
      Json reference = writer.category(category);
      if (!category.method().isEmpty()) {
        methods.computeIfAbsent(category.method(), m -> new ArrayList<>()).add(reference);
      }
    }
    methods.forEach(writer::method);
    return writer.files.bytes();
  }

  private void put(String name, JsonObject content) {
    files.put(name, content.write());
  }

  private static JsonObject.Builder object(String type, String id, String name) {
    return JsonObject.builder().put("@type", type).put("@id", id).put("name", name);
  }

  private static Json reference(String type, String id) {
    return JsonObject.builder().put("@type", type).put("@id", id).build();
  }

  private static JsonObject parameter(Parameter p, String id, String scope) {
    JsonObject.Builder text =
        object("Parameter", id, p.name())
            .put("parameterScope", scope)
            .put("isInputParameter", p.formula().isEmpty())
            .put("value", FootprintJson.number(p.value()));
    if (!p.formula().isEmpty()) {
      text.put("formula", theirs(p.formula()));
    }
    if (!p.comment().isEmpty()) {
      text.put("description", p.comment());
    }
    return text.build();
  }

  /** Arguments apart by semicolons, as openLCA reads them. */
  private static String theirs(String formula) {
    return formula.replace(',', ';');
  }

  private void process(UnitProcess process) {
    String id = plain(process.id());
    JsonObject.Builder text =
        object("Process", id, process.name()).put("processType", "UNIT_PROCESS");
    if (!process.category().isEmpty()) {
      text.put("category", process.category());
    }
    if (!process.location().isEmpty()) {
      String place = plain("location " + process.location());
      text.put(
          "location",
          object("Location", place, process.location()).put("code", process.location()).build());
    }
    if (!process.parameters().isEmpty()) {
      var parameters = new ArrayList<Json>();
      for (Parameter p : process.parameters()) {
        parameters.add(parameter(p, plain(id + " parameter " + p.name()), "PROCESS_SCOPE"));
      }
      text.put("parameters", Json.of(parameters));
    }
    allocation(process.allocation(), text);
    var exchanges = new ArrayList<Json>();
    for (int e = 0; e < process.exchanges().size(); e++) {
      exchanges.add(exchange(e + 1, process.exchanges().get(e)));
    }
    put("processes/" + id + ".json", text.put("exchanges", Json.of(exchanges)).build());
  }

  private static void allocation(Allocation allocation, JsonObject.Builder text) {
    if (!allocation.chosen().isEmpty()) {
      text.put("defaultAllocationMethod", type(allocation.chosen()));
    }
    var shares = new ArrayList<Json>();
    for (Allocation.Share share : allocation.shares()) {
      JsonObject.Builder line =
          JsonObject.builder()
              .put("@type", "AllocationFactor")
              .put("allocationType", type(share.method()))
              .put("product", reference("Flow", plain(share.product())))
              .put("value", FootprintJson.number(share.factor()));
      if (share.exchange() >= 0) {
        line.put("exchange", JsonObject.builder().put("internalId", share.exchange() + 1).build());
      }
      shares.add(line.build());
    }
    if (!shares.isEmpty()) {
      text.put("allocationFactors", Json.of(shares));
    }
  }

  private static String type(String method) {
    return method.toUpperCase(Locale.ROOT) + "_ALLOCATION";
  }

  private Json exchange(int number, Exchange e) {
    flow(e.flow());
    JsonObject.Builder line =
        JsonObject.builder()
            .put("@type", "Exchange")
            .put("internalId", number)
            .put("amount", FootprintJson.number(e.amount()))
            .put("flow", reference("Flow", plain(e.flow().id())))
            .put("unit", reference("Unit", unit(e.flow())))
            .put("flowProperty", reference("FlowProperty", property(e.flow())))
            .put("isInput", e.input())
            .put("isQuantitativeReference", e.reference())
            .put("isAvoidedProduct", e.avoided());
    if (!e.formula().isEmpty()) {
      line.put("amountFormula", theirs(e.formula()));
    }
    @Nullable Distribution spread = e.spread();
    if (spread != null) {
      line.put("uncertainty", JsonLdFields.spread(spread, e.amount()));
    }
    if (!e.provider().isEmpty()) {
      line.put("defaultProvider", reference("Process", plain(e.provider())));
    }
    return line.build();
  }

  private static String unit(Flow flow) {
    return plain("unit " + flow.unit());
  }

  private static String property(Flow flow) {
    return plain("property " + flow.unit());
  }

  private void flow(Flow flow) {
    String id = plain(flow.id());
    String name = "flows/" + id + ".json";
    if (files.has(name)) {
      return;
    }
    String group = plain("units " + flow.unit());
    JsonObject unit =
        object("Unit", unit(flow), flow.unit())
            .put("conversionFactor", 1)
            .put("isRefUnit", true)
            .build();
    put(
        "unit_groups/" + group + ".json",
        object("UnitGroup", group, "Units of " + flow.unit())
            .put("units", Json.of(List.of(unit)))
            .build());
    put(
        "flow_properties/" + property(flow) + ".json",
        object("FlowProperty", property(flow), "Quantity in " + flow.unit())
            .put("unitGroup", reference("UnitGroup", group))
            .build());
    JsonObject factor =
        JsonObject.builder()
            .put("conversionFactor", 1)
            .put("isRefFlowProperty", true)
            .put("flowProperty", reference("FlowProperty", property(flow)))
            .build();
    put(
        name,
        object("Flow", id, flow.name())
            .put("category", flow.category())
            .put("flowType", flow.kind().name() + "_FLOW")
            .put("flowProperties", Json.of(List.of(factor)))
            .build());
  }

  private Json category(ProcessSet.Category category) {
    var factors = new ArrayList<Json>();
    for (ProcessSet.Factor factor : category.factors()) {
      flow(factor.flow());
      factors.add(
          JsonObject.builder()
              .put("flow", reference("Flow", plain(factor.flow().id())))
              .put("value", FootprintJson.number(factor.value()))
              .build());
    }
    String id = plain("category " + category.title());
    put(
        "lcia_categories/" + id + ".json",
        object("ImpactCategory", id, category.name())
            .put("refUnit", category.unit())
            .put("impactFactors", Json.of(factors))
            .build());
    return reference("ImpactCategory", id);
  }

  private void method(String name, List<Json> categories) {
    String id = plain("method " + name);
    put(
        "lcia_methods/" + id + ".json",
        object("ImpactMethod", id, name).put("impactCategories", Json.of(categories)).build());
  }
}
