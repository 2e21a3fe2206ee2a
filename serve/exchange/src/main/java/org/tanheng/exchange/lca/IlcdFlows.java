// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;

/** Units, properties and flows of an ILCD set. */
final class IlcdFlows {
  private final Found found;
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Flow> flows = new HashMap<>();

  IlcdFlows(Found found) {
    this.found = found;
  }

  /** The name of a data set; its parts are joined as people read them. */
  static String name(XmlNode about) {
    XmlNode name = about.child("name").orElse(about);
    if (name.child("baseName").isEmpty()) {
      return name.text().strip();
    }
    var parts = new ArrayList<String>();
    for (String part :
        List.of(
            "baseName",
            "treatmentStandardsRoutes",
            "mixAndLocationTypes",
            "functionalUnitFlowProperties",
            "flowProperties")) {
      String text = name.childText(part);
      if (!text.isEmpty()) {
        parts.add(text);
      }
    }
    return String.join("; ", parts);
  }

  /** Where a data set is filed, from the root. */
  static String path(XmlNode about) {
    XmlNode information = about.child("classificationInformation").orElse(about);
    XmlNode tree =
        information
            .child("elementaryFlowCategorization")
            .or(() -> information.child("classification"))
            .orElse(information);
    var parts = new ArrayList<String>();
    for (XmlNode part : tree.children()) {
      if (part.name().equals("class") || part.name().equals("category")) {
        parts.add(part.text().strip());
      }
    }
    return String.join("/", parts);
  }

  void group(String file, XmlNode node) {
    XmlNode info = node.child("unitGroupInformation").orElse(node);
    String id = info.child("dataSetInformation").map(d -> d.childText("UUID")).orElse("");
    String reference =
        info.child("quantitativeReference")
            .map(q -> q.childText("referenceToReferenceUnit"))
            .orElse("");
    for (XmlNode unit : node.child("units").map(XmlNode::children).orElse(List.of())) {
      if (unit.attribute("dataSetInternalID").equals(reference)) {
        if (found.number(file, unit.childText("meanValue")) != 1) {
          found.wrong("import-unit", file, "a reference unit that is not 1", "1");
        }
        units.put(id, unit.childText("name"));
      }
    }
  }

  void property(String file, XmlNode node) {
    XmlNode info = node.child("flowPropertiesInformation").orElse(node);
    String id = info.child("dataSetInformation").map(d -> d.childText("UUID")).orElse("");
    if (id.isEmpty()) {
      found.wrong("import-flow", file, "a property without identity", "a UUID");
    }
    groups.put(
        id,
        info.path("quantitativeReference", "referenceToReferenceUnitGroup")
            .map(r -> r.attribute("refObjectId"))
            .orElse(""));
  }

  /** The reference unit of a property, or another name for it. */
  String unit(String property, String otherwise) {
    return units.getOrDefault(groups.getOrDefault(property, ""), otherwise);
  }

  void flow(String file, XmlNode node) {
    XmlNode info = node.child("flowInformation").orElse(node);
    XmlNode about = info.child("dataSetInformation").orElse(node);
    String id = about.childText("UUID");
    String name = name(about);
    String type =
        node.path("modellingAndValidation", "LCIMethod")
            .or(() -> node.path("modellingAndValidation", "LCIMethodAndAllocation"))
            .map(m -> m.childText("typeOfDataSet"))
            .orElse("");
    Kind kind =
        switch (type) {
          case "Elementary flow" -> Kind.ELEMENTARY;
          case "Waste flow" -> Kind.WASTE;
          case "Product flow" -> Kind.PRODUCT;
          default -> {
            found.wrong("import-flow", file, "type '" + type + "'", "a product, waste or nature");
            yield Kind.PRODUCT;
          }
        };
    String reference =
        info.child("quantitativeReference")
            .map(q -> q.childText("referenceToReferenceFlowProperty"))
            .orElse("");
    String property = "";
    for (XmlNode p : node.child("flowProperties").map(XmlNode::children).orElse(List.of())) {
      if (p.attribute("dataSetInternalID").equals(reference)) {
        property =
            p.child("referenceToFlowPropertyDataSet")
                .map(r -> r.attribute("refObjectId"))
                .orElse("");
        String mean = p.childText("meanValue");
        if (!mean.isEmpty() && found.number(file, mean) != 1) {
          found.wrong("import-unit", file + " " + name, "a reference property of " + mean, "1");
        }
      }
    }
    String unit = unit(property, "");
    if (unit.isEmpty()) {
      found.warn(
          "import-unit",
          file + " " + name,
          "a unit that the set does not bring",
          "its property and unit group",
          "Amounts count in the flow's own unit; give the whole set.");
    }
    if (flows.put(id, new Flow(id, name, kind, path(about), unit)) != null) {
      found.wrong("import-flow", file, "flow " + id + " again", "each flow once");
    }
  }

  Optional<Flow> flow(String id) {
    return Optional.ofNullable(flows.get(id));
  }
}
