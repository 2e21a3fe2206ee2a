// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * EcoSpold 1 (Hedemann and König, ecoinvent report 1, 2007): an exchange's number and name identify
 * its flow. Input groups 1, 2, 3 and 5 come from processes, 4 from nature; output groups 0 is the
 * reference, 1 avoided, 2 a further product, 3 waste to treatment, 4 to nature. Shares of
 * co-products are per cent; the 95 % deviation of a lognormal amount is its squared geometric one.
 * Data sets that were exported one by one all have the number 1: their names tell them apart.
 */
final class EcoSpold1 {
  private final Map<String, byte[]> files;
  private final Found found = new Found();
  private final Map<String, Numbered> numbers = new HashMap<>();

  private record Numbered(String file, String name) {}

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
    String at = file + " dataset " + id;
    XmlNode about =
        node.path("metaInformation", "processInformation", "referenceFunction").orElse(node);
    String name = about.attribute("name");
    String location =
        node.path("metaInformation", "processInformation", "geography")
            .map(g -> g.attribute("location"))
            .orElse("");
    var draft = new Draft(found, at);
    List<XmlNode> lines = node.child("flowData").map(XmlNode::children).orElse(List.of());
    Map<String, Integer> places = new HashMap<>();
    for (XmlNode e : lines) {
      if (e.name().equals("exchange")) {
        int before = draft.lines().size();
        exchange(at, e, draft);
        if (draft.lines().size() > before) {
          places.put(e.attribute("number"), before);
        }
      }
    }
    found.add(
        file,
        draft.process(
            identity(file, id, name),
            name.isEmpty() ? id : name,
            location,
            path(about.attribute("category"), about.attribute("subCategory")),
            allocation(at, lines, places, draft)));
  }

  /** The number, unless another file has it for something else. */
  private String identity(String file, String id, String name) {
    Numbered first = numbers.computeIfAbsent(id, number -> new Numbered(file, name));
    return first.file().equals(file) || first.name().equals(name) ? id : id + "|" + name;
  }

  private static String path(String category, String subCategory) {
    return subCategory.isEmpty() ? category : category + "/" + subCategory;
  }

  private Allocation allocation(
      String at, List<XmlNode> lines, Map<String, Integer> places, Draft draft) {
    var shares = new ArrayList<Allocation.Share>();
    for (XmlNode line : lines) {
      if (line.name().equals("allocation")) {
        Integer product = places.get(line.attribute("referenceToCoProduct"));
        double share = found.number(at + " share", line.attribute("fraction")) / 100;
        for (XmlNode to : line.children()) {
          Integer place = places.get(to.text().strip());
          if (!to.name().equals("referenceToInputOutput")) {
            continue;
          }
          if (product == null || place == null) {
            found.wrong("import-allocation", at, "a share of no exchange", "a number of the set");
            continue;
          }
          String flow = draft.lines().get(product).flow().id();
          shares.add(new Allocation.Share("causal", flow, place, share));
        }
      }
    }
    return shares.isEmpty() ? Allocation.NONE : new Allocation("causal", shares);
  }

  private void exchange(String at, XmlNode e, Draft into) {
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
    String category = path(e.attribute("category"), e.attribute("subCategory"));
    String number = e.attribute("number");
    String unit = e.attribute("unit");
    String own = number.isEmpty() ? e.attribute("location") + "|" + category : number;
    Kind kind = elementary ? Kind.ELEMENTARY : out.equals("3") ? Kind.WASTE : Kind.PRODUCT;
    String where = at + " " + name;
    into.add(
        new Draft.Line(
            new Flow(own + "|" + name + "|" + unit, name, kind, category, unit),
            found.number(where, e.attribute("meanValue")),
            "",
            1,
            !in.isEmpty(),
            out.equals("0"),
            out.equals("1"),
            "",
            spread(where, e)));
  }

  private @Nullable Distribution spread(String at, XmlNode e) {
    String deviation = e.attribute("standardDeviation95");
    boolean limits = !e.attribute("minValue").isEmpty() && !e.attribute("maxValue").isEmpty();
    return switch (e.attribute("uncertaintyType")) {
      case "1" -> deviation.isEmpty() ? null : Spreads.lognormal95(found, at, deviation);
      case "2" -> deviation.isEmpty() ? null : Spreads.normal95(found, at, deviation);
      case "3" -> limits ? between(at, e, Distribution.Kind.TRIANGULAR) : null;
      case "4" -> limits ? between(at, e, Distribution.Kind.UNIFORM) : null;
      default -> null;
    };
  }

  private @Nullable Distribution between(String at, XmlNode e, Distribution.Kind kind) {
    return Spreads.between(found, at, kind, e.attribute("minValue"), e.attribute("maxValue"));
  }
}
