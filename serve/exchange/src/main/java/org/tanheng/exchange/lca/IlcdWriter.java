// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.tanheng.exchange.lca.Identities.uuid;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Parameter;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * Writes a set as ILCD in a ZIP archive, with openLCA's marks for suppliers and avoided products.
 */
final class IlcdWriter {
  /** Names of variables that carry the formula of one exchange, as openLCA calls them. */
  static final String CARRIER = "temp_olca_param";

  private static final String ILCD = "http://lca.jrc.it/ILCD/";
  private static final String EXTENSION = "http://openlca.org/ilcd-extensions";

  private final Archive files = new Archive();

  private IlcdWriter() {}

  static byte[] write(ProcessSet set) {
    var writer = new IlcdWriter();
    set.processes().forEach(p -> writer.process(p, set.parameters()));
    set.factors().forEach(writer::method);
    return writer.files.bytes();
  }

  private static XmlText root(String element, String room) {
    return new XmlText()
        .open(
            element,
            "version",
            "1.1",
            "xmlns",
            ILCD + room,
            "xmlns:common",
            ILCD + "Common",
            "xmlns:olca",
            EXTENSION);
  }

  private static void filed(XmlText xml, String path, boolean elementary) {
    if (path.isEmpty()) {
      return;
    }
    xml.open("classificationInformation")
        .open("common:" + (elementary ? "elementaryFlowCategorization" : "classification"));
    List<String> parts = List.of(path.split("/", -1));
    for (int i = 0; i < parts.size(); i++) {
      xml.leaf(
          "common:" + (elementary ? "category" : "class"),
          parts.get(i),
          "level",
          String.valueOf(i));
    }
    xml.close().close();
  }

  private static void reference(XmlText xml, String element, String type, String id, String name) {
    xml.open(element, "type", type, "refObjectId", id)
        .leaf("common:shortDescription", name)
        .close();
  }

  private void process(UnitProcess process, List<Parameter> globals) {
    String id = uuid(process.id());
    XmlText xml = root("processDataSet", "Process");
    xml.open("processInformation").open("dataSetInformation").leaf("common:UUID", id);
    xml.open("name").leaf("baseName", process.name()).close();
    filed(xml, process.category(), false);
    xml.close().open("quantitativeReference", "type", "Reference flow(s)");
    List<Exchange> lines = process.exchanges();
    for (int e = 0; e < lines.size(); e++) {
      if (lines.get(e).reference()) {
        xml.leaf("referenceToReferenceFlow", String.valueOf(e));
      }
    }
    xml.close();
    if (!process.location().isEmpty()) {
      xml.open("geography")
          .empty("locationOfOperationSupplyOrProduction", "location", process.location())
          .close();
    }
    parameters(xml, process, globals);
    xml.close().open("exchanges");
    for (int e = 0; e < lines.size(); e++) {
      exchange(xml, process, e);
    }
    files.put("ILCD/processes/" + id + ".xml", xml.close().close().toString());
  }

  /** A process carries the parameters of the set that its own do not hide. */
  private static void parameters(XmlText xml, UnitProcess process, List<Parameter> globals) {
    boolean any = process.exchanges().stream().anyMatch(e -> !e.formula().isEmpty());
    if (!any && process.parameters().isEmpty()) {
      return;
    }
    xml.open("mathematicalRelations");
    for (Parameter p : globals) {
      if (process.parameters().stream().noneMatch(own -> own.name().equalsIgnoreCase(p.name()))) {
        parameter(xml, p.name(), p.formula(), p.value(), p.comment());
      }
    }
    process
        .parameters()
        .forEach(p -> parameter(xml, p.name(), p.formula(), p.value(), p.comment()));
    for (int e = 0; e < process.exchanges().size(); e++) {
      Exchange line = process.exchanges().get(e);
      if (!line.formula().isEmpty()) {
        parameter(xml, CARRIER + e, line.formula(), line.amount(), "");
      }
    }
    xml.close();
  }

  private static void parameter(
      XmlText xml, String name, String formula, double value, String comment) {
    xml.open("variableParameter", "name", name);
    if (!formula.isEmpty()) {
      xml.leaf("formula", formula.replace(',', ';'));
    }
    xml.leaf("meanValue", String.valueOf(value));
    if (!comment.isEmpty()) {
      xml.leaf("comment", comment);
    }
    xml.close();
  }

  private void exchange(XmlText xml, UnitProcess process, int number) {
    Exchange e = process.exchanges().get(number);
    flow(e.flow());
    xml.open(
        "exchange",
        "dataSetInternalID",
        String.valueOf(number),
        "olca:defaultProvider",
        e.provider().isEmpty() ? "" : uuid(e.provider()),
        "olca:avoidedProduct",
        e.avoided() ? "true" : "");
    reference(xml, "referenceToFlowDataSet", "flow data set", uuid(e.flow().id()), e.flow().name());
    if (!e.formula().isEmpty()) {
      xml.leaf("referenceToVariable", CARRIER + number);
    }
    xml.leaf("exchangeDirection", e.input() == e.avoided() ? "Output" : "Input");
    xml.leaf("meanAmount", e.formula().isEmpty() ? String.valueOf(e.amount()) : "1.0");
    xml.leaf("resultingAmount", String.valueOf(e.amount()));
    spread(xml, e.spread());
    allocations(xml, process, number);
    xml.close();
  }

  private static void spread(XmlText xml, @Nullable Distribution spread) {
    if (spread == null) {
      return;
    }
    double low = spread.low();
    switch (spread.kind()) {
      case LOGNORMAL ->
          xml.leaf("uncertaintyDistributionType", "log-normal")
              .leaf("relativeStandardDeviation95In", String.valueOf(Math.exp(2 * low)));
      case NORMAL ->
          xml.leaf("uncertaintyDistributionType", "normal")
              .leaf("relativeStandardDeviation95In", String.valueOf(2 * low));
      case TRIANGULAR, UNIFORM ->
          xml.leaf("minimumAmount", String.valueOf(low))
              .leaf("maximumAmount", String.valueOf(spread.high()))
              .leaf("uncertaintyDistributionType", spread.kind().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void allocations(XmlText xml, UnitProcess process, int number) {
    Allocation allocation = process.allocation();
    boolean some = false;
    for (int p = 0; p < process.exchanges().size(); p++) {
      Exchange product = process.exchanges().get(p);
      if (!product.product() || process.exchanges().get(number).product()) {
        continue;
      }
      var share = allocation.share(product.flow().id(), number);
      if (share.isPresent()) {
        if (!some) {
          xml.open("allocations");
          some = true;
        }
        xml.empty(
            "allocation",
            "internalReferenceToCoProduct",
            String.valueOf(p),
            "allocatedFraction",
            String.valueOf(share.getAsDouble() * 100));
      }
    }
    if (some) {
      xml.close();
    }
  }

  private void flow(Flow flow) {
    String id = uuid(flow.id());
    String file = "ILCD/flows/" + id + ".xml";
    if (files.has(file)) {
      return;
    }
    String property = unit(flow.unit());
    boolean elementary = flow.kind() == Flow.Kind.ELEMENTARY;
    String type =
        flow.kind().name().charAt(0) + flow.kind().name().substring(1).toLowerCase(Locale.ROOT);
    XmlText xml = root("flowDataSet", "Flow");
    xml.open("flowInformation").open("dataSetInformation").leaf("common:UUID", id);
    xml.open("name").leaf("baseName", flow.name()).close();
    filed(xml, flow.category(), elementary);
    xml.close().open("quantitativeReference").leaf("referenceToReferenceFlowProperty", "0");
    xml.close().close().open("modellingAndValidation").open("LCIMethod");
    xml.leaf("typeOfDataSet", type + " flow").close().close();
    xml.open("flowProperties").open("flowProperty", "dataSetInternalID", "0");
    reference(
        xml,
        "referenceToFlowPropertyDataSet",
        "flow property data set",
        property,
        "Quantity in " + flow.unit());
    xml.leaf("meanValue", "1.0").close().close();
    files.put(file, xml.close().toString());
  }

  /** The property whose reference unit this is. */
  private String unit(String unit) {
    String property = uuid("property " + unit);
    String file = "ILCD/flowproperties/" + property + ".xml";
    if (!files.has(file)) {
      String group = uuid("units " + unit);
      XmlText xml = root("flowPropertyDataSet", "FlowProperty");
      xml.open("flowPropertiesInformation").open("dataSetInformation");
      xml.leaf("common:UUID", property).leaf("common:name", "Quantity in " + unit).close();
      xml.open("quantitativeReference");
      reference(
          xml, "referenceToReferenceUnitGroup", "unit group data set", group, "Units of " + unit);
      files.put(file, xml.close().close().close().toString());
      xml = root("unitGroupDataSet", "UnitGroup");
      xml.open("unitGroupInformation").open("dataSetInformation");
      xml.leaf("common:UUID", group).leaf("common:name", "Units of " + unit).close();
      xml.open("quantitativeReference").leaf("referenceToReferenceUnit", "0").close().close();
      xml.open("units").open("unit", "dataSetInternalID", "0");
      xml.leaf("name", unit).leaf("meanValue", "1.0").close().close();
      files.put("ILCD/unitgroups/" + group + ".xml", xml.close().toString());
    }
    return property;
  }

  private void method(ProcessSet.Category category) {
    String id = uuid("category " + category.title());
    XmlText xml = root("LCIAMethodDataSet", "LCIAMethod");
    xml.open("LCIAMethodInformation").open("dataSetInformation").leaf("common:UUID", id);
    xml.leaf("common:name", category.name());
    if (!category.method().isEmpty()) {
      xml.leaf("methodology", category.method());
    }
    xml.close().open("quantitativeReference");
    reference(
        xml, "referenceQuantity", "flow property data set", unit(category.unit()), category.unit());
    xml.close().close().open("characterisationFactors");
    for (ProcessSet.Factor factor : category.factors()) {
      flow(factor.flow());
      xml.open("factor");
      reference(
          xml,
          "referenceToFlowDataSet",
          "flow data set",
          uuid(factor.flow().id()),
          factor.flow().name());
      xml.leaf("meanValue", String.valueOf(factor.value())).close();
    }
    files.put("ILCD/lciamethods/" + id + ".xml", xml.close().close().toString());
  }
}
