// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Parameter;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * A whole set in one workbook of our own: a sheet for each kind of thing, identities in columns.
 */
final class OwnWorkbook {
  static final List<String> PROCESSES = List.of("id", "name", "location", "category", "allocation");
  static final List<String> FLOWS = List.of("id", "name", "kind", "category", "unit");
  static final List<String> EXCHANGES =
      List.of(
          "process",
          "direction",
          "flow",
          "amount",
          "formula",
          "reference",
          "avoided",
          "provider",
          "spread",
          "low",
          "high");
  static final List<String> PARAMETERS = List.of("process", "name", "value", "formula", "comment");
  static final List<String> SHARES = List.of("process", "method", "product", "exchange", "share");
  static final List<String> FACTORS = List.of("method", "category", "unit", "flow", "factor");

  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
  private final Map<String, Flow> flows = new LinkedHashMap<>();

  private OwnWorkbook() {}

  static byte[] write(ProcessSet set) {
    var book = new OwnWorkbook();
    List<List<Object>> processes = book.sheet("Processes", PROCESSES);
    List<List<Object>> exchanges = book.sheet("Exchanges", EXCHANGES);
    List<List<Object>> flows = book.sheet("Flows", FLOWS);
    List<List<Object>> parameters = book.sheet("Parameters", PARAMETERS);
    List<List<Object>> shares = book.sheet("Shares", SHARES);
    List<List<Object>> factors = book.sheet("Factors", FACTORS);
    set.parameters().forEach(p -> parameters.add(parameter("", p)));
    for (UnitProcess p : set.processes()) {
      processes.add(List.of(p.id(), p.name(), p.location(), p.category(), p.allocation().chosen()));
      p.exchanges().forEach(e -> exchanges.add(book.exchange(p.id(), e)));
      p.parameters().forEach(x -> parameters.add(parameter(p.id(), x)));
      p.allocation()
          .shares()
          .forEach(
              s ->
                  shares.add(
                      List.of(
                          p.id(),
                          s.method(),
                          s.product(),
                          s.exchange() < 0 ? "" : (Object) (double) (s.exchange() + 1),
                          s.factor())));
    }
    for (ProcessSet.Category c : set.factors()) {
      for (ProcessSet.Factor f : c.factors()) {
        book.flows.putIfAbsent(f.flow().id(), f.flow());
        factors.add(List.of(c.method(), c.name(), c.unit(), f.flow().id(), f.value()));
      }
    }
    book.flows
        .values()
        .forEach(
            f ->
                flows.add(
                    List.of(
                        f.id(),
                        f.name(),
                        f.kind().name().toLowerCase(Locale.ROOT),
                        f.category(),
                        f.unit())));
    return Sheets.write(book.sheets);
  }

  private List<List<Object>> sheet(String name, List<String> head) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(head));
    sheets.put(name, rows);
    return rows;
  }

  private List<Object> exchange(String process, Exchange e) {
    flows.putIfAbsent(e.flow().id(), e.flow());
    @Nullable Distribution spread = e.spread();
    boolean limits =
        spread != null
            && (spread.kind() == Distribution.Kind.TRIANGULAR
                || spread.kind() == Distribution.Kind.UNIFORM);
    return List.of(
        process,
        e.input() ? "input" : "output",
        e.flow().id(),
        e.amount(),
        e.formula(),
        e.reference() ? "x" : "",
        e.avoided() ? "x" : "",
        e.provider(),
        spread == null ? "" : spread.kind().name().toLowerCase(Locale.ROOT),
        spread == null ? "" : (Object) spread.low(),
        limits && spread != null ? (Object) spread.high() : "");
  }

  private static List<Object> parameter(String process, Parameter p) {
    return List.of(process, p.name(), p.value(), p.formula(), p.comment());
  }
}
