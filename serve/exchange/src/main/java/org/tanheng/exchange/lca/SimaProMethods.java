// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tanheng.exchange.lca.SimaProBlocks.Block;
import org.tanheng.exchange.lca.SimaProBlocks.Section;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.ProcessSet.Category;
import org.tanheng.footprint.process.ProcessSet.Factor;

/**
 * Impact categories of a SimaPro CSV file. A factor of an unspecified sub-compartment counts for
 * every flow of that name in its compartment that has no factor of its own.
 */
final class SimaProMethods {
  /** Sections of a process that exchange with nature. */
  static final List<String> SECTIONS =
      List.of(
          "Resources",
          "Emissions to air",
          "Emissions to water",
          "Emissions to soil",
          "Final waste flows",
          "Non material emissions",
          "Social issues",
          "Economic issues");

  /** What methods call them. */
  static final List<String> COMPARTMENTS =
      List.of("Raw", "Air", "Water", "Soil", "Waste", "Non mat.", "Social", "Economic");

  private static final Set<String> ANYWHERE = Set.of("", "(unspecified)");

  private final SimaPro set;
  private final SimaProUnits units;
  private final Found found;
  private final String file;
  private final Map<String, Flow> flows;

  SimaProMethods(
      SimaPro set, SimaProUnits units, Found found, String file, Map<String, Flow> flows) {
    this.set = set;
    this.units = units;
    this.found = found;
    this.file = file;
    this.flows = flows;
  }

  void read(Block block) {
    String method = block.text("Name");
    List<String> head = List.of();
    for (Section section : block.sections()) {
      if (section.name().equals("Impact category")) {
        head = section.rows().isEmpty() ? List.of() : section.rows().get(0);
      } else if (section.name().equals("Substances") && !head.isEmpty()) {
        String unit = head.size() > 1 ? head.get(1).strip() : "";
        category(method, head.get(0).strip(), unit, section);
        head = List.of();
      }
    }
  }

  private void category(String method, String name, String unit, Section section) {
    Map<String, Factor> factors = new LinkedHashMap<>();
    Set<String> own = new HashSet<>();
    var anywhere = new ArrayList<List<String>>();
    for (List<String> row : section.rows()) {
      int compartment = row.size() < 6 ? -1 : COMPARTMENTS.indexOf(row.get(0).strip());
      if (compartment < 0) {
        String at = file + " line " + section.line();
        found.wrong("import-category", at, name + ": " + String.join(";", row), "a factor");
        continue;
      }
      if (ANYWHERE.contains(row.get(1).strip())) {
        anywhere.add(row);
      } else {
        Flow flow = flow(row);
        own.add(flow.id());
        put(factors, flow, row);
      }
    }
    for (List<String> row : anywhere) {
      String inside = SECTIONS.get(COMPARTMENTS.indexOf(row.get(0).strip()));
      String end = "|" + row.get(2).strip().toLowerCase(Locale.ROOT);
      boolean any = false;
      for (Flow flow : List.copyOf(flows.values())) {
        boolean same =
            flow.kind() == Kind.ELEMENTARY
                && flow.id().endsWith(end)
                && (flow.category() + "/").startsWith(inside + "/");
        if (same && flow.id().equals(flow.category() + end)) {
          any = true;
          if (!own.contains(flow.id())) {
            put(factors, flow, row);
          }
        }
      }
      if (!any) {
        put(factors, flow(row), row);
      }
    }
    List<Factor> sorted =
        factors.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    found.add(file, new Category(method, name, unit, sorted));
  }

  private Flow flow(List<String> row) {
    String section = SECTIONS.get(COMPARTMENTS.indexOf(row.get(0).strip()));
    String where = row.get(1).strip();
    String category = ANYWHERE.contains(where) ? section : section + "/" + where;
    String name = row.get(2).strip();
    String id = category + "|" + name.toLowerCase(Locale.ROOT);
    return set.flow(file, id, name, Kind.ELEMENTARY, category, row.get(5).strip());
  }

  private void put(Map<String, Factor> factors, Flow flow, List<String> row) {
    String unit = row.get(5).strip();
    if (!units.reference(unit).equals(flow.unit())) {
      found.wrong("import-unit", file + " " + flow.name(), unit, flow.unit());
    }
    double value = found.number(file + " " + flow.name(), set.decimal(row.get(4)));
    if (factors.put(flow.id(), new Factor(flow, value / units.factor(unit))) != null) {
      found.wrong("import-category", file + " " + flow.name(), "two factors", "one factor");
    }
  }
}
