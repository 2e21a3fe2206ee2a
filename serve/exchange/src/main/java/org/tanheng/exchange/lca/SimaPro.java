// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.lca.SimaProBlocks.Block;
import org.tanheng.exchange.lca.SimaProBlocks.Section;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * SimaPro CSV (PRé, format version 7 to 9): products are known by their name, flows of nature by
 * section, sub-compartment and name; amounts are converted by the units of the file. Shares of
 * products are per cent; the deviation of a lognormal amount is its squared geometric one.
 */
final class SimaPro {
  private static final List<String> TEXTS =
      List.of(
          "Category type",
          "Process identifier",
          "Type",
          "Process name",
          "Status",
          "Time period",
          "Geography",
          "Technology",
          "Representativeness",
          "Multiple output allocation",
          "Substitution allocation",
          "Waste treatment allocation",
          "Cut off rules",
          "Capital goods",
          "Boundary with nature",
          "Infrastructure",
          "Date",
          "Record",
          "Generator",
          "Literature references",
          "Collection method",
          "Data treatment",
          "Verification",
          "Comment",
          "Allocation rules",
          "System description",
          "External documents",
          "PlatformId",
          "Ecoinvent ID");
  private static final List<String> INPUTS =
      List.of("Materials/fuels", "Electricity/heat", "Avoided products", "Waste to treatment");

  private final Map<String, byte[]> files;
  private final Found found = new Found();
  private final SimaProUnits units = new SimaProUnits(found);
  private final Map<String, Kind> made = new HashMap<>();
  private final Map<String, Flow> flows = new HashMap<>();
  private boolean comma;

  SimaPro(Map<String, byte[]> files) {
    this.files = files;
  }

  Outcome<ProcessSet> read() {
    files.forEach(
        (name, bytes) -> {
          if (SimaProBlocks.is(LcaFiles.head(bytes))) {
            file(name, bytes);
          }
        });
    return found.set("SimaPro CSV");
  }

  private void file(String file, byte[] bytes) {
    var text = new SimaProBlocks(found, file, bytes);
    List<Block> blocks = text.read();
    comma = text.comma();
    for (Block block : blocks) {
      switch (block.name()) {
        case "Units" -> block.sections().get(0).rows().forEach(row -> unit(file, row));
        case "Database Input parameters", "Project Input parameters" ->
            inputs(file, block.sections().get(0), found.globals());
        case "Database Calculated parameters", "Project Calculated parameters" ->
            calculated(block.sections().get(0), found.globals());
        case "Process" -> made(block);
        default -> {}
      }
    }
    blocks.stream().filter(b -> b.name().equals("Process")).forEach(b -> process(file, b));
    var methods = new SimaProMethods(this, units, found, file, flows);
    blocks.stream().filter(b -> b.name().equals("Method")).forEach(methods::read);
    blocks.stream()
        .filter(b -> b.name().equals("Product stage"))
        .forEach(b -> unread(file + " line " + b.line(), "a product stage"));
  }

  private void unread(String at, String what) {
    found.warn("import-section", at, what, "processes and methods", "It was not read.");
  }

  private void made(Block block) {
    for (Section section : block.sections()) {
      Kind kind =
          switch (section.name()) {
            case "Products" -> Kind.PRODUCT;
            case "Waste treatment" -> Kind.WASTE;
            default -> Kind.ELEMENTARY;
          };
      if (kind != Kind.ELEMENTARY) {
        section.rows().forEach(row -> made.put(key(row.get(0)), kind));
      }
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private void unit(String file, List<String> row) {
    units.add(file, row, decimal(field(row, 2)));
  }

  /** A number or formula with a decimal point; a point in a file of commas makes it none. */
  String decimal(String text) {
    String plain = text.strip();
    if (!comma) {
      return plain;
    }
    return plain.matches("[-+0-9.eE]*\\.[-+0-9.eE]*")
        ? plain + " with a point"
        : plain.replace(',', '.');
  }

  private static String field(List<String> row, int at) {
    return at < row.size() ? row.get(at).strip() : "";
  }

  private void inputs(String file, Section section, ParameterList into) {
    for (List<String> row : section.rows()) {
      double value = found.number(file + " " + row.get(0), decimal(field(row, 1)));
      into.add(row.get(0), value, "", field(row, 7));
    }
  }

  private void calculated(Section section, ParameterList into) {
    for (List<String> row : section.rows()) {
      into.add(row.get(0), Double.NaN, decimal(field(row, 1)), field(row, 2));
    }
  }

  private void process(String file, Block block) {
    String at = file + " line " + block.line();
    var draft = new Draft(found, at);
    var shares = new ArrayList<Allocation.Share>();
    for (Section section : block.sections()) {
      switch (section.name()) {
        case "Input parameters" -> inputs(at, section, draft.parameters);
        case "Calculated parameters" -> calculated(section, draft.parameters);
        default -> {}
      }
    }
    for (Section section : block.sections()) {
      String name = section.name();
      if (name.equals("Products") || name.equals("Waste treatment")) {
        for (List<String> row : section.rows()) {
          product(at, name.equals("Products"), row, draft, shares);
        }
      } else if (INPUTS.contains(name)) {
        section.rows().forEach(row -> input(at, name, row, draft));
      } else if (SimaProMethods.SECTIONS.contains(name)) {
        section.rows().forEach(row -> nature(at, name, row, draft));
      } else if (!TEXTS.contains(name)
          && !name.endsWith("parameters")
          && !section.rows().isEmpty()) {
        found.wrong("import-section", at, "section " + name, "sections of a unit process");
      }
    }
    long products = draft.lines().stream().filter(l -> l.reference()).count();
    String identity = block.text("Process identifier");
    String title = block.text("Process name");
    String first = draft.lines().isEmpty() ? "" : draft.lines().get(0).flow().name();
    String place = block.text("Geography");
    boolean whole = products == 1 && shares.stream().allMatch(s -> !Double.isNaN(s.factor()));
    found.add(
        at,
        draft.process(
            identity.isEmpty() ? first : identity,
            title.isEmpty() ? first : title,
            place.equals("Unspecified") ? "" : place,
            block.text("Category type"),
            whole && shares.size() > 1 ? new Allocation("physical", shares) : Allocation.NONE));
  }

  private void product(
      String at, boolean product, List<String> row, Draft draft, List<Allocation.Share> shares) {
    String name = field(row, 0);
    String category = field(row, product ? 5 : 4).replace('\\', '/');
    Flow flow =
        flow(
            at,
            "product|" + key(name),
            name,
            product ? Kind.PRODUCT : Kind.WASTE,
            category,
            field(row, 1));
    boolean first = draft.lines().isEmpty();
    line(at, draft, flow, row, 1, 2, !product, first, false);
    if (product) {
      String share = decimal(field(row, 3));
      double value =
          share.isEmpty()
              ? Double.NaN
              : draft
                  .parameters
                  .resolve(name + " share", Numbers.parse(share), formula(share))
                  .value();
      shares.add(new Allocation.Share("physical", flow.id(), -1, value / 100));
    }
  }

  private void input(String at, String section, List<String> row, Draft draft) {
    String name = field(row, 0);
    boolean treated = section.equals("Waste to treatment");
    Kind kind = made.getOrDefault(key(name), treated ? Kind.WASTE : Kind.PRODUCT);
    Flow flow = flow(at, "product|" + key(name), name, kind, "", field(row, 1));
    boolean avoided = section.equals("Avoided products");
    line(at, draft, flow, row, 1, 2, kind != Kind.WASTE, false, avoided);
  }

  private void nature(String at, String section, List<String> row, Draft draft) {
    String name = field(row, 0);
    String where = field(row, 1);
    String category = where.isEmpty() ? section : section + "/" + where;
    Flow flow =
        flow(at, category + "|" + key(name), name, Kind.ELEMENTARY, category, field(row, 2));
    line(at, draft, flow, row, 2, 3, section.equals("Resources"), false, false);
  }

  /** The flow of an identity; one that comes in units that do not convert is a finding. */
  Flow flow(String at, String id, String name, Kind kind, String category, String unit) {
    String reference = units.reference(unit);
    Flow known = flows.get(id);
    if (known == null || known.category().isEmpty() && !category.isEmpty()) {
      if (known != null && !known.unit().equals(reference)) {
        found.wrong("import-unit", at + " " + name, unit, known.unit());
      }
      known = new Flow(id, name, kind, category, reference);
      flows.put(id, known);
    } else if (!known.unit().equals(reference)) {
      found.wrong("import-unit", at + " " + name, unit, known.unit());
    }
    return known;
  }

  private static String formula(String text) {
    return Double.isNaN(Numbers.parse(text)) ? text : "";
  }

  private void line(
      String at,
      Draft draft,
      Flow flow,
      List<String> row,
      int unit,
      int amount,
      boolean input,
      boolean reference,
      boolean avoided) {
    String text = decimal(field(row, amount));
    draft.add(
        new Draft.Line(
            flow,
            Numbers.parse(text),
            formula(text),
            units.factor(field(row, unit)),
            input,
            reference,
            avoided,
            "",
            reference ? null : spread(at + " " + flow.name(), row, amount + 1)));
  }

  private @Nullable Distribution spread(String at, List<String> row, int from) {
    String deviation = decimal(field(row, from + 1));
    String low = decimal(field(row, from + 2));
    String high = decimal(field(row, from + 3));
    return switch (field(row, from)) {
      case "Lognormal" -> Spreads.lognormal95(found, at, deviation);
      case "Normal" -> Spreads.normal95(found, at, deviation);
      case "Triangle" -> Spreads.between(found, at, Distribution.Kind.TRIANGULAR, low, high);
      case "Uniform" -> Spreads.between(found, at, Distribution.Kind.UNIFORM, low, high);
      default -> null;
    };
  }
}
