// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/**
 * Writes a set as JSON-LD of openLCA, schema 2, in a ZIP archive; the same set gives the same
 * bytes. Identities that are no plain names become UUIDs of version 3 made from them.
 */
public final class JsonLdWriter {
  private final Map<String, JsonObject> files = new LinkedHashMap<>();

  private JsonLdWriter() {}

  /** The archive of a set. */
  public static byte[] write(ProcessSet set) {
    var writer = new JsonLdWriter();
    writer.files.put("olca-schema.json", JsonObject.builder().put("version", 2).build());
    set.processes().forEach(writer::process);
    set.factors().forEach(writer::category);
    return writer.zip();
  }

  private byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, JsonObject> file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(file.getValue().write().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String plain(String id) {
    return id.matches("[A-Za-z0-9_-]{1,64}")
        ? id
        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static JsonObject.Builder object(String type, String id, String name) {
    return JsonObject.builder().put("@type", type).put("@id", id).put("name", name);
  }

  private static Json reference(String type, String id) {
    return JsonObject.builder().put("@type", type).put("@id", id).build();
  }

  private void process(UnitProcess process) {
    var exchanges = new ArrayList<Json>();
    for (Exchange e : process.exchanges()) {
      flow(e.flow());
      JsonObject.Builder line =
          JsonObject.builder()
              .put("@type", "Exchange")
              .put("amount", FootprintJson.number(e.amount()))
              .put("flow", reference("Flow", plain(e.flow().id())))
              .put("unit", reference("Unit", unit(e.flow())))
              .put("flowProperty", reference("FlowProperty", property(e.flow())))
              .put("isInput", e.input())
              .put("isQuantitativeReference", e.reference())
              .put("isAvoidedProduct", e.avoided());
      if (!e.provider().isEmpty()) {
        line.put("defaultProvider", reference("Process", plain(e.provider())));
      }
      exchanges.add(line.build());
    }
    String id = plain(process.id());
    JsonObject.Builder text =
        object("Process", id, process.name()).put("processType", "UNIT_PROCESS");
    if (!process.location().isEmpty()) {
      String place = plain("location " + process.location());
      text.put(
          "location",
          object("Location", place, process.location()).put("code", process.location()).build());
    }
    files.put("processes/" + id + ".json", text.put("exchanges", Json.of(exchanges)).build());
  }

  private static String unit(Flow flow) {
    return plain("unit " + flow.unit());
  }

  private static String property(Flow flow) {
    return plain("property " + flow.unit());
  }

  private void flow(Flow flow) {
    String id = plain(flow.id());
    String group = plain("units " + flow.unit());
    JsonObject unit =
        object("Unit", unit(flow), flow.unit())
            .put("conversionFactor", 1)
            .put("isRefUnit", true)
            .build();
    files.putIfAbsent(
        "unit_groups/" + group + ".json",
        object("UnitGroup", group, "Units of " + flow.unit())
            .put("units", Json.of(List.of(unit)))
            .build());
    files.putIfAbsent(
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
    files.putIfAbsent(
        "flows/" + id + ".json",
        object("Flow", id, flow.name())
            .put("category", flow.compartment())
            .put("flowType", flow.kind().name() + "_FLOW")
            .put("flowProperties", Json.of(List.of(factor)))
            .build());
  }

  private void category(ProcessSet.Category category) {
    var factors = new ArrayList<Json>();
    for (ProcessSet.Factor factor : category.factors()) {
      factors.add(
          JsonObject.builder()
              .put("flow", reference("Flow", plain(factor.flow())))
              .put("value", FootprintJson.number(factor.value()))
              .build());
    }
    String id = plain("category " + category.name());
    files.put(
        "lcia_categories/" + id + ".json",
        object("ImpactCategory", id, category.name())
            .put("refUnit", category.unit())
            .put("impactFactors", Json.of(factors))
            .build());
  }
}
