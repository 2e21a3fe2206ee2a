// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.uncertainty.Distribution;

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
    String category =
        about.child("classification").map(c -> c.childText("classificationValue")).orElse("");
    var draft = new Draft(found, file);
    String product = "";
    for (XmlNode e : node.child("flowData").map(XmlNode::children).orElse(List.of())) {
      if (e.name().equals("parameter")) {
        parameter(file, e, draft);
      }
      if (e.name().equals("intermediateExchange") || e.name().equals("elementaryExchange")) {
        exchange(file, e, draft);
        boolean reference = e.childText("outputGroup").equals("0");
        if (reference && Numbers.parse(e.attribute("amount")) != 0) {
          product = e.attribute("intermediateExchangeId");
        }
      }
    }
    if (activity.isEmpty()) {
      found.wrong("import-process", file, "an activity without identity", "an identity");
      return;
    }
    found.add(
        file, draft.process(activity + "|" + product, name, location, category, Allocation.NONE));
  }

  private void parameter(String file, XmlNode p, Draft draft) {
    String name = p.attribute("variableName");
    if (!name.isEmpty()) {
      double value = found.number(file + " " + name, p.attribute("amount"));
      draft.parameters.add(name, value, p.attribute("mathematicalRelation"), p.childText("name"));
    }
  }

  private void exchange(String file, XmlNode e, Draft into) {
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
        e.child(elementary ? "compartment" : "classification")
            .map(
                c ->
                    elementary
                        ? c.childText("compartment") + "/" + c.childText("subcompartment")
                        : c.childText("classificationValue"))
            .orElse("");
    double amount = found.number(file + " " + name, e.attribute("amount"));
    String link = e.attribute("activityLinkId");
    into.add(
        new Draft.Line(
            new Flow(
                id,
                name,
                elementary ? Kind.ELEMENTARY : Kind.PRODUCT,
                where,
                e.childText("unitName")),
            amount,
            e.attribute("mathematicalRelation"),
            1,
            input,
            !elementary && out.equals("0") && amount != 0,
            false,
            link.isEmpty() ? "" : link + "|" + id,
            e.child("uncertainty").map(u -> spread(file + " " + name, u)).orElse(null)));
  }

  private @Nullable Distribution spread(String at, XmlNode uncertainty) {
    for (XmlNode u : uncertainty.children()) {
      switch (u.name()) {
        case "lognormal" -> {
          return deviation(at, u, Distribution.Kind.LOGNORMAL);
        }
        case "normal" -> {
          return deviation(at, u, Distribution.Kind.NORMAL);
        }
        case "triangular" -> {
          return between(at, u, Distribution.Kind.TRIANGULAR);
        }
        case "uniform" -> {
          return between(at, u, Distribution.Kind.UNIFORM);
        }
        default -> {}
      }
    }
    return null;
  }

  private @Nullable Distribution between(String at, XmlNode u, Distribution.Kind kind) {
    return Spreads.between(found, at, kind, u.attribute("minValue"), u.attribute("maxValue"));
  }

  /** Variances of the logarithm or the amount, the pedigree's in them where it is stated. */
  private @Nullable Distribution deviation(String at, XmlNode u, Distribution.Kind kind) {
    String with = u.attribute("varianceWithPedigreeUncertainty");
    return Spreads.variance(found, at, kind, with.isEmpty() ? u.attribute("variance") : with);
  }
}
