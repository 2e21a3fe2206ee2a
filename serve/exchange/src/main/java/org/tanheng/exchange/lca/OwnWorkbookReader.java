// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.tanheng.exchange.lca.Sheets.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.uncertainty.Distribution;

/** Reads the workbook that {@link OwnWorkbook} writes; its columns are found by their heads. */
final class OwnWorkbookReader {
  private final Found found;
  private final String file;
  private final Map<String, List<List<String>>> sheets;
  private final Map<String, Flow> flows = new HashMap<>();

  OwnWorkbookReader(Found found, String file, Map<String, List<List<String>>> sheets) {
    this.found = found;
    this.file = file;
    this.sheets = sheets;
  }

  static boolean is(Map<String, List<List<String>>> sheets) {
    return sheets.containsKey("Processes") && sheets.containsKey("Exchanges");
  }

  private interface Each {
    void take(String at, List<String> row);
  }

  /** Hands over the rows of a sheet, their cells in the order of the heads. */
  private void each(String sheet, List<String> heads, Each each) {
    List<List<String>> rows = sheets.getOrDefault(sheet, List.of());
    if (rows.isEmpty()) {
      return;
    }
    List<String> first = rows.get(0).stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
    for (String head : heads) {
      if (!first.contains(head)) {
        found.wrong("import-file", file + " " + sheet, "no column " + head, "all columns");
        return;
      }
    }
    for (int r = 1; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      List<String> cells = heads.stream().map(h -> cell(row, first.indexOf(h))).toList();
      if (cells.stream().anyMatch(c -> !c.isEmpty())) {
        each.take(file + " " + sheet + " row " + (r + 1), cells);
      }
    }
  }

  Outcome<ProcessSet> read() {
    each("Flows", OwnWorkbook.FLOWS, this::flow);
    Map<String, Draft> drafts = new LinkedHashMap<>();
    Map<String, List<String>> heads = new HashMap<>();
    Map<String, List<Allocation.Share>> shares = new HashMap<>();
    each(
        "Processes",
        OwnWorkbook.PROCESSES,
        (at, row) -> {
          if (drafts.put(row.get(0), new Draft(found, file + " " + row.get(1))) != null) {
            found.wrong("import-process", at, row.get(0) + " again", "each process once");
          }
          heads.put(row.get(0), row);
        });
    each(
        "Parameters",
        OwnWorkbook.PARAMETERS,
        (at, row) -> {
          Draft draft = drafts.get(row.get(0));
          if (draft == null && !row.get(0).isEmpty()) {
            unknown(at, row.get(0));
            return;
          }
          ParameterList into = draft == null ? found.globals() : draft.parameters;
          boolean computed = row.get(2).isEmpty() && !row.get(3).isEmpty();
          double value = computed ? Double.NaN : found.number(at, row.get(2));
          into.add(row.get(1), value, row.get(3), row.get(4));
        });
    each("Exchanges", OwnWorkbook.EXCHANGES, (at, row) -> exchange(at, row, drafts));
    each(
        "Shares",
        OwnWorkbook.SHARES,
        (at, row) -> {
          double exchange = row.get(3).isEmpty() ? 0 : found.number(at, row.get(3));
          Draft draft = drafts.get(row.get(0));
          boolean there = draft != null && exchange <= draft.lines().size() && exchange >= 0;
          if (!there || exchange % 1 != 0 || !Allocation.METHODS.contains(row.get(1))) {
            found.wrong("import-allocation", at, String.join(" ", row), "method and exchange");
            return;
          }
          shares
              .computeIfAbsent(row.get(0), p -> new ArrayList<>())
              .add(
                  new Allocation.Share(
                      row.get(1), row.get(2), (int) exchange - 1, found.number(at, row.get(4))));
        });
    drafts.forEach(
        (id, draft) -> {
          List<String> head = heads.getOrDefault(id, List.of());
          found.add(
              file,
              draft.process(
                  id,
                  cell(head, 1),
                  cell(head, 2),
                  cell(head, 3),
                  new Allocation(cell(head, 4), shares.getOrDefault(id, List.of()))));
        });
    factors();
    return found.set("Excel");
  }

  private void unknown(String at, String process) {
    found.wrong("import-process", at, "process " + process, "a process of the workbook");
  }

  private void flow(String at, List<String> row) {
    Flow.Kind kind =
        switch (row.get(2)) {
          case "product" -> Flow.Kind.PRODUCT;
          case "waste" -> Flow.Kind.WASTE;
          case "elementary" -> Flow.Kind.ELEMENTARY;
          default -> {
            found.wrong("import-flow", at, "kind " + row.get(2), "product, waste or elementary");
            yield Flow.Kind.PRODUCT;
          }
        };
    Flow flow = new Flow(row.get(0), row.get(1), kind, row.get(3), row.get(4));
    if (row.get(0).isEmpty() || flows.put(row.get(0), flow) != null) {
      found.wrong("import-flow", at, "flow '" + row.get(0) + "' again", "each flow once");
    }
  }

  private void exchange(String at, List<String> row, Map<String, Draft> drafts) {
    Draft draft = drafts.get(row.get(0));
    Flow flow = flows.get(row.get(2));
    boolean input = row.get(1).equals("input");
    if (draft == null) {
      unknown(at, row.get(0));
    } else if (flow == null) {
      found.wrong("import-flow", at, "flow " + row.get(2), "a flow of the workbook");
    } else if (!input && !row.get(1).equals("output")) {
      found.wrong("import-exchange", at, "direction '" + row.get(1) + "'", "input or output");
    } else {
      boolean computed = row.get(3).isEmpty() && !row.get(4).isEmpty();
      draft.add(
          new Draft.Line(
              flow,
              computed ? Double.NaN : found.number(at, row.get(3)),
              row.get(4),
              1,
              input,
              !row.get(5).isEmpty(),
              !row.get(6).isEmpty(),
              row.get(7),
              spread(at, row)));
    }
  }

  private @Nullable Distribution spread(String at, List<String> row) {
    String low = row.get(9);
    return switch (row.get(8)) {
      case "" -> null;
      case "lognormal" -> {
        double sigma = Numbers.parse(low);
        yield Spreads.variance(
            found, at, Distribution.Kind.LOGNORMAL, String.valueOf(sigma * sigma));
      }
      case "normal" -> Spreads.normal(found, at, low);
      case "triangular" ->
          Spreads.between(found, at, Distribution.Kind.TRIANGULAR, low, row.get(10));
      case "uniform" -> Spreads.between(found, at, Distribution.Kind.UNIFORM, low, row.get(10));
      default -> {
        Spreads.wrong(found, at, row.get(8), "lognormal, normal, triangular or uniform");
        yield null;
      }
    };
  }

  private void factors() {
    Map<List<String>, List<ProcessSet.Factor>> categories = new LinkedHashMap<>();
    each(
        "Factors",
        OwnWorkbook.FACTORS,
        (at, row) -> {
          Flow flow = flows.get(row.get(3));
          if (flow == null) {
            found.wrong("import-flow", at, "flow " + row.get(3), "a flow of the workbook");
            return;
          }
          categories
              .computeIfAbsent(row.subList(0, 3), c -> new ArrayList<>())
              .add(new ProcessSet.Factor(flow, found.number(at, row.get(4))));
        });
    categories.forEach(
        (head, factors) ->
            found.add(
                file, new ProcessSet.Category(head.get(0), head.get(1), head.get(2), factors)));
  }
}
