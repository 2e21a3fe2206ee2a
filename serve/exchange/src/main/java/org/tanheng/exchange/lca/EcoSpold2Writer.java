// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.tanheng.exchange.lca.Identities.uuid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.process.AllocatedSet;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.Parameter;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * Writes a set as EcoSpold 2, one file for each activity with its product in a ZIP archive.
 * Products that share a process stand apart with their shares applied; waste given off and what is
 * avoided are negative inputs, treatments have a negative reference, as ecoinvent has them.
 */
final class EcoSpold2Writer {
  private final Archive files = new Archive();

  private EcoSpold2Writer() {}

  static byte[] write(ProcessSet set) {
    var writer = new EcoSpold2Writer();
    ProcessSet allocated = AllocatedSet.of(set).set();
    allocated.processes().forEach(p -> writer.process(p, set.parameters()));
    return writer.files.bytes();
  }

  /** The activity in the identity of a process that was read of this format. */
  private static String activity(String id) {
    int bar = id.indexOf('|');
    String first = bar < 0 ? id : id.substring(0, bar);
    return bar == 36 && uuid(first).equals(first) && id.length() == 73 ? first : uuid(id);
  }

  private void process(UnitProcess process, List<Parameter> globals) {
    String id = activity(process.id());
    var xml = new XmlText();
    xml.open("ecoSpold", "xmlns", "http://www.EcoInvent.org/EcoSpold02");
    xml.open("activityDataset").open("activityDescription");
    xml.open("activity", "id", id, "type", "1");
    xml.leaf("activityName", process.name()).close();
    classified(xml, process.category());
    xml.open("geography").leaf("shortname", process.location()).close().close().open("flowData");
    process.exchanges().forEach(e -> exchange(xml, e));
    for (Parameter p : globals) {
      if (process.parameters().stream().noneMatch(own -> own.name().equalsIgnoreCase(p.name()))) {
        parameter(xml, p);
      }
    }
    process.parameters().forEach(p -> parameter(xml, p));
    String product = process.reference().map(r -> uuid(r.flow().id())).orElse("none");
    files.put("datasets/" + id + "_" + product + ".spold", xml.close().close().close().toString());
  }

  private static void classified(XmlText xml, String category) {
    if (!category.isEmpty()) {
      xml.open("classification").leaf("classificationValue", category).close();
    }
  }

  private static void parameter(XmlText xml, Parameter p) {
    xml.open(
            "parameter",
            "variableName",
            p.name(),
            "amount",
            String.valueOf(p.value()),
            "mathematicalRelation",
            p.formula().replace(',', ';'))
        .leaf("name", p.comment())
        .close();
  }

  private static void exchange(XmlText xml, Exchange e) {
    boolean elementary = e.flow().kind() == Kind.ELEMENTARY;
    boolean waste = e.flow().kind() == Kind.WASTE;
    boolean negative = !elementary && (waste || e.avoided());
    boolean input = e.avoided() || waste != e.input();
    String element = elementary ? "elementaryExchange" : "intermediateExchange";
    String formula = e.formula().replace(',', ';');
    xml.open(
        element,
        element + "Id",
        uuid(e.flow().id()),
        "amount",
        String.valueOf(negative ? -e.amount() : e.amount()),
        "mathematicalRelation",
        formula.isEmpty() || !negative ? formula : "-(" + formula + ")",
        "activityLinkId",
        e.provider().isEmpty() ? "" : activity(e.provider()));
    xml.leaf("name", e.flow().name()).leaf("unitName", e.flow().unit());
    spread(xml, e.spread(), e.amount(), negative);
    if (elementary) {
      String path = e.flow().category();
      int slash = path.indexOf('/');
      xml.open("compartment")
          .leaf("compartment", slash < 0 ? path : path.substring(0, slash))
          .leaf("subcompartment", slash < 0 ? "" : path.substring(slash + 1))
          .close();
    } else {
      classified(xml, e.flow().category());
    }
    String group = elementary ? "4" : input ? "5" : e.reference() ? "0" : "2";
    xml.leaf(input ? "inputGroup" : "outputGroup", group).close();
  }

  private static void spread(
      XmlText xml, @Nullable Distribution spread, double amount, boolean negative) {
    if (spread == null) {
      return;
    }
    double low = spread.low();
    String from = String.valueOf(negative ? -spread.high() : low);
    String to = String.valueOf(negative ? -low : spread.high());
    String middle = String.valueOf(negative ? -amount : amount);
    String variance = String.valueOf(low * low);
    xml.open("uncertainty");
    switch (spread.kind()) {
      case LOGNORMAL ->
          xml.empty("lognormal", "meanValue", middle, "varianceWithPedigreeUncertainty", variance);
      case NORMAL ->
          xml.empty("normal", "meanValue", middle, "varianceWithPedigreeUncertainty", variance);
      case TRIANGULAR ->
          xml.empty("triangular", "minValue", from, "mostLikelyValue", middle, "maxValue", to);
      case UNIFORM -> xml.empty("uniform", "minValue", from, "maxValue", to);
    }
    xml.close();
  }
}
