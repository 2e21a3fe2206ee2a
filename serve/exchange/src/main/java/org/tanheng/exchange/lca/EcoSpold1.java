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
 * EcoSpold 1 (Hedemann and König, ecoinvent report 1, 2007): an exchange's number and name identify
 * its flow. Input groups 1, 2, 3 and 5 come from processes, 4 from nature; output groups 0 is the
 * reference, 1 avoided, 2 a further product, 3 waste to treatment, 4 to nature.
 */
final class EcoSpold1 {
  private final Map<String, byte[]> files;
  private final Found found = new Found();

  EcoSpold1(Map<String, byte[]> files) {
    this.files = files;
  }

  Outcome<ProcessSet> read() {
    files.forEach(
        (name, bytes) ->
            XmlNode.read(name, bytes, List.of("dataset"), node -> process(name, node))
                .ifPresent(found::wrong));
    return found.set("EcoSpold 1");
  }

  private void process(String file, XmlNode node) {
    String id = node.attribute("number");
    String name =
        node.path("metaInformation", "processInformation", "referenceFunction")
            .map(f -> f.attribute("name"))
            .orElse("");
    String location =
        node.path("metaInformation", "processInformation", "geography")
            .map(g -> g.attribute("location"))
            .orElse("");
    var exchanges = new ArrayList<Exchange>();
    node.child("flowData").map(XmlNode::children).orElse(List.of()).stream()
        .filter(e -> e.name().equals("exchange"))
        .forEach(e -> exchange(file + " dataset " + id, e, exchanges));
    found.add(file, new UnitProcess(id, name.isEmpty() ? id : name, location, exchanges));
  }

  private void exchange(String at, XmlNode e, List<Exchange> into) {
    String in = e.childText("inputGroup");
    String out = e.childText("outputGroup");
    String name = e.attribute("name");
    if (in.isEmpty() == out.isEmpty()) {
      found.wrong(
          "import-exchange", at + " " + name, "no one direction", "an input or output group");
      return;
    }
    boolean elementary = in.equals("4") || out.equals("4");
    boolean known = in.isEmpty() ? out.matches("[0-4]") : in.matches("[1-5]");
    if (!known) {
      found.wrong("import-exchange", at + " " + name, "group " + in + out, "0 to 5");
      return;
    }
    String category = e.attribute("category") + "/" + e.attribute("subCategory");
    String number = e.attribute("number");
    String unit = e.attribute("unit");
    String own = number.isEmpty() ? e.attribute("location") + "|" + category : number;
    Kind kind = elementary ? Kind.ELEMENTARY : out.equals("3") ? Kind.WASTE : Kind.PRODUCT;
    into.add(
        new Exchange(
            new Flow(own + "|" + name + "|" + unit, name, kind, elementary ? category : "", unit),
            found.number(at + " " + name, e.attribute("meanValue")),
            !in.isEmpty(),
            out.equals("0"),
            out.equals("1"),
            ""));
  }
}
