// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/**
 * EcoSpold 2 (ecoinvent): one activity with its product in each file; an input names the activity
 * that supplies it. Amounts keep their sign: treatments have a reference of -1.
 */
final class EcoSpold2 {
  private final Map<String, byte[]> files;
  private final Found found = new Found();

  EcoSpold2(Map<String, byte[]> files) {
    this.files = files;
  }

  Outcome<ProcessSet> read() {
    files.forEach(
        (name, bytes) ->
            XmlNode.read(
                    name,
                    bytes,
                    List.of("activityDataset", "childActivityDataset"),
                    node -> process(name, node))
                .ifPresent(found::wrong));
    return found.set("EcoSpold 2");
  }

  private void process(String file, XmlNode node) {
    XmlNode about = node.child("activityDescription").orElse(node);
    String activity = about.child("activity").map(a -> a.attribute("id")).orElse("");
    String name = about.child("activity").map(a -> a.childText("activityName")).orElse("");
    String location = about.child("geography").map(g -> g.childText("shortname")).orElse("");
    var exchanges = new ArrayList<Exchange>();
    String product = "";
    for (XmlNode e : node.child("flowData").map(XmlNode::children).orElse(List.of())) {
      if (e.name().equals("intermediateExchange") || e.name().equals("elementaryExchange")) {
        exchange(file, e, exchanges);
        boolean reference = e.childText("outputGroup").equals("0");
        if (reference && !zero(e.attribute("amount"))) {
          product = e.attribute("intermediateExchangeId");
        }
      }
    }
    found.add(file, new UnitProcess(activity + "|" + product, name, location, exchanges));
  }

  private static boolean zero(String amount) {
    return amount.matches("-?0*\\.?0*([eE].*)?");
  }

  private void exchange(String file, XmlNode e, List<Exchange> into) {
    boolean elementary = e.name().equals("elementaryExchange");
    String out = e.childText("outputGroup");
    boolean input = out.isEmpty();
    String name = e.childText("name");
    if (input && e.childText("inputGroup").isEmpty()) {
      found.wrong("import-exchange", file + " " + name, "no direction", "an input or output group");
      return;
    }
    String id = e.attribute(elementary ? "elementaryExchangeId" : "intermediateExchangeId");
    String where =
        e.child("compartment")
            .map(c -> c.childText("compartment") + "/" + c.childText("subcompartment"))
            .orElse("");
    double amount = found.number(file + " " + name, e.attribute("amount"));
    String link = e.attribute("activityLinkId");
    into.add(
        new Exchange(
            new Flow(
                id,
                name,
                elementary ? Kind.ELEMENTARY : Kind.PRODUCT,
                where,
                e.childText("unitName")),
            amount,
            input,
            !elementary && out.equals("0") && amount != 0,
            false,
            link.isEmpty() ? "" : link + "|" + id));
  }
}
