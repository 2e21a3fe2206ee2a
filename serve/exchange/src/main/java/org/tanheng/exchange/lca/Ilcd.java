// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * ILCD (European Commission, JRC): amounts are in the reference unit of the flow's reference
 * property; the resulting amount counts, which is the mean amount times its variable. Shares are
 * per cent; the relative 95 % deviation of a lognormal amount is its squared geometric one.
 * Suppliers and avoided products are read where openLCA's extension states them.
 */
final class Ilcd {
  private final Map<String, byte[]> files;
  private final Found found = new Found();
  private final IlcdFlows flows = new IlcdFlows(found);

  Ilcd(Map<String, byte[]> files) {
    this.files = files;
  }

  /** Whether a file is one of an ILCD set. */
  static boolean is(String head) {
    return head.contains("http://lca.jrc.it/ILCD/");
  }

  Outcome<ProcessSet> read() {
    each("unitgroups", "unitGroupDataSet", flows::group);
    each("flowproperties", "flowPropertyDataSet", flows::property);
    each("flows", "flowDataSet", flows::flow);
    each("processes", "processDataSet", this::process);
    each("lciamethods", "LCIAMethodDataSet", this::method);
    return found.set("ILCD");
  }

  private interface Each {
    void take(String file, XmlNode node);
  }

  private void each(String folder, String element, Each each) {
    files.forEach(
        (name, bytes) -> {
          if (LcaFiles.head(bytes).contains(element)) {
            XmlNode.read(name, bytes, List.of(element), node -> each.take(name, node))
                .ifPresent(found::wrong);
          } else if (name.matches("(?i)(.*/)?" + folder + "/[^/]+\\.xml")) {
            found.wrong("import-file", name, "no " + element, "a whole data set");
          }
        });
  }

  private void process(String file, XmlNode node) {
    XmlNode info = node.child("processInformation").orElse(node);
    XmlNode about = info.child("dataSetInformation").orElse(node);
    var draft = new Draft(found, file);
    Map<String, String> variables = parameters(file, info, draft);
    List<String> references =
        info.child("quantitativeReference").map(XmlNode::children).orElse(List.of()).stream()
            .filter(r -> r.name().equals("referenceToReferenceFlow"))
            .map(r -> r.text().strip())
            .toList();
    List<XmlNode> lines = node.child("exchanges").map(XmlNode::children).orElse(List.of());
    Map<String, Integer> places = new HashMap<>();
    Map<Integer, XmlNode> shared = new HashMap<>();
    for (XmlNode e : lines) {
      if (e.name().equals("exchange")) {
        String id = e.attribute("dataSetInternalID");
        exchange(file, e, references.contains(id), variables, draft)
            .ifPresent(
                n -> {
                  if (places.put(id, n) != null) {
                    found.wrong("import-exchange", file, "exchange " + id + " again", "once");
                  }
                  e.child("allocations").ifPresent(a -> shared.put(n, a));
                });
      }
    }
    String location =
        info.path("geography", "locationOfOperationSupplyOrProduction")
            .map(l -> l.attribute("location"))
            .orElse("");
    found.add(
        file,
        draft.process(
            about.childText("UUID"),
            IlcdFlows.name(about),
            location,
            IlcdFlows.path(about),
            allocation(file, shared, places, draft)));
  }

  /** Texts of formulas by variable; those that only carry one exchange are no parameters. */
  private Map<String, String> parameters(String file, XmlNode info, Draft draft) {
    Map<String, String> variables = new HashMap<>();
    for (XmlNode p : info.child("mathematicalRelations").map(XmlNode::children).orElse(List.of())) {
      if (p.name().equals("variableParameter")) {
        String name = p.attribute("name");
        String formula = p.childText("formula");
        boolean carrier = name.startsWith(IlcdWriter.CARRIER);
        variables.put(name, carrier ? formula : name);
        if (!carrier) {
          String mean = p.childText("meanValue");
          double stated = mean.isEmpty() ? Double.NaN : found.number(file + " " + name, mean);
          draft.parameters.add(name, stated, formula, p.childText("comment"));
        }
      }
    }
    return variables;
  }

  private Optional<Integer> exchange(
      String file, XmlNode e, boolean reference, Map<String, String> variables, Draft draft) {
    XmlNode to = e.child("referenceToFlowDataSet").orElse(e);
    String id = to.attribute("refObjectId");
    Optional<Flow> flow = flows.flow(id);
    String at = file + " " + flow.map(Flow::name).orElse(id);
    if (flow.isEmpty()) {
      found.wrong("import-flow", at, "flow " + id, "a flow of the set");
      return Optional.empty();
    }
    String direction = e.childText("exchangeDirection");
    if (!direction.equals("Input") && !direction.equals("Output")) {
      found.wrong("import-exchange", at, "direction '" + direction + "'", "Input or Output");
      return Optional.empty();
    }
    boolean avoided = e.attribute("avoidedProduct").equals("true");
    String mean = e.childText("meanAmount");
    String resulting = e.childText("resultingAmount");
    double stated = found.number(at, resulting.isEmpty() ? mean : resulting);
    String variable = e.childText("referenceToVariable");
    String formula = "";
    if (!variable.isEmpty()) {
      String text = variables.get(variable);
      if (text == null) {
        found.wrong("import-parameter", at, "variable " + variable, "a parameter of the process");
      } else {
        double times = found.number(at, mean);
        formula = times == 1 ? text : times + " * (" + text + ")";
      }
    }
    return Optional.of(
        draft.add(
            new Draft.Line(
                flow.get(),
                stated,
                formula,
                1,
                direction.equals("Input") != avoided,
                reference,
                avoided,
                e.attribute("defaultProvider"),
                spread(at, e))));
  }

  private @Nullable Distribution spread(String at, XmlNode e) {
    String deviation = e.childText("relativeStandardDeviation95In");
    String low = e.childText("minimumAmount");
    String high = e.childText("maximumAmount");
    return switch (e.childText("uncertaintyDistributionType")) {
      case "log-normal" -> deviation.isEmpty() ? null : Spreads.lognormal95(found, at, deviation);
      case "normal" -> deviation.isEmpty() ? null : Spreads.normal95(found, at, deviation);
      case "triangular" -> Spreads.between(found, at, Distribution.Kind.TRIANGULAR, low, high);
      case "uniform" -> Spreads.between(found, at, Distribution.Kind.UNIFORM, low, high);
      default -> null;
    };
  }

  private Allocation allocation(
      String file, Map<Integer, XmlNode> shared, Map<String, Integer> places, Draft draft) {
    var shares = new ArrayList<Allocation.Share>();
    shared.forEach(
        (exchange, node) -> {
          for (XmlNode share : node.children()) {
            Integer product = places.get(share.attribute("internalReferenceToCoProduct"));
            double value = found.number(file + " share", share.attribute("allocatedFraction"));
            if (product == null) {
              found.wrong("import-allocation", file, "a share of no product", "an exchange");
            } else {
              String flow = draft.lines().get(product).flow().id();
              shares.add(new Allocation.Share("causal", flow, exchange, value / 100));
            }
          }
        });
    return shares.isEmpty() ? Allocation.NONE : new Allocation("causal", shares);
  }

  private void method(String file, XmlNode node) {
    XmlNode about = node.path("LCIAMethodInformation", "dataSetInformation").orElse(node);
    var factors = new ArrayList<ProcessSet.Factor>();
    for (XmlNode f :
        node.child("characterisationFactors").map(XmlNode::children).orElse(List.of())) {
      String id = f.child("referenceToFlowDataSet").map(r -> r.attribute("refObjectId")).orElse("");
      double value = found.number(file, f.childText("meanValue"));
      Optional<Flow> flow = flows.flow(id);
      if (flow.isEmpty()) {
        found.wrong("import-flow", file, "flow " + id, "a flow of the set");
      }
      flow.ifPresent(known -> factors.add(new ProcessSet.Factor(known, value)));
    }
    String method = about.childText("methodology");
    String unit =
        node.path("LCIAMethodInformation", "quantitativeReference", "referenceQuantity")
            .map(r -> flows.unit(r.attribute("refObjectId"), r.childText("shortDescription")))
            .orElse("");
    found.add(file, new ProcessSet.Category(method, IlcdFlows.name(about), unit, factors));
  }
}
