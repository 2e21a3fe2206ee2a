// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.tanheng.exchange.lca.Sheets.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * Reads a process in the layout of openLCA's workbooks. Flows are named by name and category,
 * processes by name: a name that two flows of the workbook share is refused.
 */
final class OlcaWorkbookReader {
  private final Found found;
  private final String file;
  private final Map<String, List<List<String>>> sheets;
  private final Map<String, Flow> flows = new HashMap<>();
  private final Map<String, Double> units = new HashMap<>();
  private final Map<String, String> providers = new HashMap<>();

  OlcaWorkbookReader(Found found, String file, Map<String, List<List<String>>> sheets) {
    this.found = found;
    this.file = file;
    this.sheets = sheets;
  }

  static boolean is(Map<String, List<List<String>>> sheets) {
    return sheets.containsKey("General information") && sheets.containsKey("Outputs");
  }

  private List<List<String>> rows(String sheet) {
    return sheets.getOrDefault(sheet, List.of());
  }

  /** Rows of a sheet with one head as maps by head. */
  private List<Map<String, String>> table(String sheet) {
    return table(rows(sheet), 0);
  }

  private static List<Map<String, String>> table(List<List<String>> rows, int head) {
    var table = new ArrayList<Map<String, String>>();
    for (int r = head + 1;
        r < rows.size() && !cell(rows.get(r), 0).isEmpty()
            || r < rows.size() && !cell(rows.get(r), 1).isEmpty();
        r++) {
      Map<String, String> line = new HashMap<>();
      for (int c = 0; c < rows.get(head).size(); c++) {
        line.put(cell(rows.get(head), c), cell(rows.get(r), c));
      }
      table.add(line);
    }
    return table;
  }

  private List<Map<String, String>> section(String sheet, String name) {
    List<List<String>> rows = rows(sheet);
    for (int r = 0; r + 1 < rows.size(); r++) {
      if (cell(rows.get(r), 0).equalsIgnoreCase(name)) {
        return table(rows, r + 1);
      }
    }
    return List.of();
  }

  private String info(String field) {
    return rows("General information").stream()
        .filter(row -> cell(row, 0).equals(field))
        .map(row -> cell(row, 1))
        .findFirst()
        .orElse("");
  }

  private static String of(Map<String, String> row, String head) {
    return row.getOrDefault(head, "");
  }

  void read(boolean first) {
    Map<String, String> groups = new HashMap<>();
    Map<String, String> references = new HashMap<>();
    table("Flow properties").forEach(p -> groups.put(of(p, "Name"), of(p, "Unit group")));
    table("Unit groups").forEach(g -> references.put(of(g, "Name"), of(g, "Reference unit")));
    for (Map<String, String> u : table("Units")) {
      String at = file + " unit " + of(u, "Name");
      double factor = found.number(at, of(u, "Conversion factor"));
      units.put(of(u, "Unit group") + "|" + of(u, "Name"), factor);
    }
    Map<String, String> group = new HashMap<>();
    for (Map<String, String> f : table("Flows")) {
      flow(f, groups, references, group);
    }
    for (Map<String, String> p : table("Providers")) {
      if (providers.put(of(p, "Name"), of(p, "UUID")) != null) {
        found.wrong("import-process", file, "provider " + of(p, "Name") + " again", "once");
      }
    }
    var draft = new Draft(found, file);
    if (first) {
      parameters("Global input parameters", "Global calculated parameters", found.globals());
    }
    parameters("Input parameters", "Calculated parameters", draft.parameters);
    exchanges("Inputs", true, draft, group);
    exchanges("Outputs", false, draft, group);
    found.add(
        file,
        draft.process(
            info("UUID"), info("Name"), info("Location"), info("Category"), allocation(draft)));
  }

  private void flow(
      Map<String, String> f,
      Map<String, String> groups,
      Map<String, String> references,
      Map<String, String> group) {
    String name = of(f, "Name");
    Flow.Kind kind =
        switch (of(f, "Type")) {
          case "Product flow" -> Flow.Kind.PRODUCT;
          case "Waste flow" -> Flow.Kind.WASTE;
          case "Elementary flow" -> Flow.Kind.ELEMENTARY;
          default -> {
            found.wrong("import-flow", file + " " + name, of(f, "Type"), "a type of openLCA");
            yield Flow.Kind.PRODUCT;
          }
        };
    String units = groups.getOrDefault(of(f, "Reference flow property"), "");
    String unit = references.getOrDefault(units, "");
    String key = name + "|" + of(f, "Category");
    group.put(key, units);
    Flow flow = new Flow(of(f, "UUID"), name, kind, of(f, "Category"), unit);
    if (flows.put(key, flow) != null) {
      found.wrong("import-flow", file + " " + name, "two flows of one name", "one");
    }
  }

  private void parameters(String inputs, String computed, ParameterList into) {
    for (Map<String, String> p : section("Parameters", inputs)) {
      String name = of(p, "Name");
      into.add(name, found.number(file + " " + name, of(p, "Value")), "", of(p, "Description"));
    }
    for (Map<String, String> p : section("Parameters", computed)) {
      into.add(of(p, "Name"), Double.NaN, of(p, "Formula"), of(p, "Description"));
    }
  }

  private void exchanges(String sheet, boolean input, Draft draft, Map<String, String> groups) {
    List<List<String>> rows = rows(sheet);
    List<String> head = rows.isEmpty() ? List.of() : rows.get(0);
    for (int r = 1; r < rows.size(); r++) {
      Map<String, String> e = new HashMap<>();
      for (int c = 0; c < head.size(); c++) {
        e.put(cell(head, c), cell(rows.get(r), c));
      }
      if (!of(e, "Flow").isEmpty()) {
        exchange("%s %s row %d".formatted(file, sheet, r + 1), e, input, draft, groups);
      }
    }
  }

  private void exchange(
      String at, Map<String, String> e, boolean input, Draft draft, Map<String, String> groups) {
    String key = of(e, "Flow") + "|" + of(e, "Category");
    Flow flow = flows.get(key);
    if (flow == null) {
      found.wrong("import-flow", at, "flow " + key, "a flow of the workbook");
      return;
    }
    Double factor = units.get(groups.getOrDefault(key, "") + "|" + of(e, "Unit"));
    if (factor == null) {
      found.wrong("import-unit", at, "unit " + of(e, "Unit"), "a unit of the flow's property");
      return;
    }
    String amount = of(e, "Amount");
    double stated = Numbers.parse(amount);
    String provider = of(e, "Provider");
    draft.add(
        new Draft.Line(
            flow,
            stated,
            Double.isNaN(stated) ? amount : "",
            factor,
            input,
            !of(e, "Is reference?").isEmpty(),
            !of(e, "Is avoided?").isEmpty(),
            providers.getOrDefault(provider, provider),
            spread(at, e)));
  }

  private @Nullable Distribution spread(String at, Map<String, String> e) {
    String deviation = of(e, "SD | GSD");
    String low = of(e, "Minimum");
    String high = of(e, "Maximum");
    return switch (of(e, "Uncertainty")) {
      case "log-normal" -> Spreads.lognormal(found, at, deviation);
      case "normal" -> Spreads.normal(found, at, deviation);
      case "triangular" -> Spreads.between(found, at, Distribution.Kind.TRIANGULAR, low, high);
      case "uniform" -> Spreads.between(found, at, Distribution.Kind.UNIFORM, low, high);
      default -> null;
    };
  }

  private Allocation allocation(Draft draft) {
    var shares = new ArrayList<Allocation.Share>();
    for (Map<String, String> row : section("Allocation", "Physical & economic allocation")) {
      @Nullable Flow product = flows.get(of(row, "Product") + "|" + of(row, "Category"));
      for (String method : List.of("Physical", "Economic")) {
        if (product != null && !of(row, method).isEmpty()) {
          double share = found.number(file + " share", of(row, method));
          String low = method.toLowerCase(java.util.Locale.ROOT);
          shares.add(new Allocation.Share(low, product.id(), -1, share));
        }
      }
    }
    for (Map<String, String> row : section("Allocation", "Causal allocation")) {
      @Nullable Flow flow = flows.get(of(row, "Flow") + "|" + of(row, "Category"));
      Integer line = flow == null ? null : line(draft, flow.id(), of(row, "Direction"));
      if (line == null) {
        found.wrong("import-allocation", file, "shares of " + of(row, "Flow"), "one exchange");
        continue;
      }
      for (Flow product : flows.values()) {
        String share = of(row, product.name());
        boolean made =
            draft.lines().stream().anyMatch(l -> l.flow().equals(product) && !l.avoided());
        if (!share.isEmpty() && made && product.kind() != Flow.Kind.ELEMENTARY) {
          shares.add(
              new Allocation.Share(
                  "causal", product.id(), line, found.number(file + " share", share)));
        }
      }
    }
    String chosen =
        rows("Allocation").stream()
            .filter(row -> cell(row, 0).equals("Default allocation method"))
            .map(row -> cell(row, 1))
            .findFirst()
            .orElse("");
    return new Allocation(Allocation.METHODS.contains(chosen) ? chosen : "", shares);
  }

  /** The only line of a flow in a direction, or null. */
  private static @Nullable Integer line(Draft draft, String flow, String direction) {
    Integer only = null;
    for (int n = 0; n < draft.lines().size(); n++) {
      Draft.Line line = draft.lines().get(n);
      if (line.flow().id().equals(flow) && line.input() == direction.equals("Input")) {
        if (only != null) {
          return null;
        }
        only = n;
      }
    }
    return only;
  }
}
