// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Parameter;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/** Workbooks in the layout of openLCA 2, one for each process, in a ZIP archive. */
final class OlcaWorkbook {
  static final List<String> EXCHANGES =
      List.of(
          "Is reference?",
          "Flow",
          "Category",
          "Amount",
          "Unit",
          "Costs/Revenues",
          "Currency",
          "Uncertainty",
          "(G)Mean | Mode",
          "SD | GSD",
          "Minimum",
          "Maximum",
          "Is avoided?",
          "Provider",
          "Data quality entry",
          "Location",
          "Description");

  private final ProcessSet set;
  private final UnitProcess process;
  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

  private OlcaWorkbook(ProcessSet set, UnitProcess process) {
    this.set = set;
    this.process = process;
  }

  static byte[] write(ProcessSet set) {
    var files = new Archive();
    Map<String, UnitProcess> byId = new HashMap<>();
    set.processes().forEach(p -> byId.put(p.id(), p));
    for (UnitProcess process : set.processes()) {
      byte[] book = new OlcaWorkbook(set, process).book(byId);
      files.put("processes/" + Identities.plain(process.id()) + ".xlsx", book);
    }
    return files.bytes();
  }

  private List<List<Object>> sheet(String name) {
    return sheets.computeIfAbsent(name, n -> new ArrayList<>());
  }

  private byte[] book(Map<String, UnitProcess> byId) {
    List<List<Object>> info = sheet("General information");
    info.add(List.of("General information"));
    info.add(List.of("UUID", process.id()));
    info.add(List.of("Name", process.name()));
    info.add(List.of("Category", process.category()));
    info.add(List.of());
    info.add(List.of("Geography"));
    info.add(List.of("Location", process.location()));
    sheet("Inputs").add(new ArrayList<>(EXCHANGES));
    sheet("Outputs").add(new ArrayList<>(EXCHANGES));
    sheet("Flows").add(List.of("UUID", "Name", "Category", "Type", "Reference flow property"));
    sheet("Flow properties").add(List.of("UUID", "Name", "Unit group"));
    sheet("Unit groups").add(List.of("UUID", "Name", "Reference unit"));
    sheet("Units").add(List.of("UUID", "Name", "Unit group", "Conversion factor"));
    sheet("Providers").add(List.of("UUID", "Name", "Category", "Location"));
    Map<String, Flow> flows = new LinkedHashMap<>();
    Map<String, UnitProcess> providers = new LinkedHashMap<>();
    for (Exchange e : process.exchanges()) {
      sheet(e.input() ? "Inputs" : "Outputs").add(exchange(e, byId));
      flows.put(e.flow().id(), e.flow());
      UnitProcess provider = byId.get(e.provider());
      if (provider != null) {
        providers.put(provider.id(), provider);
      }
    }
    providers
        .values()
        .forEach(p -> sheet("Providers").add(List.of(p.id(), name(p), p.category(), p.location())));
    flows.values().forEach(this::flow);
    flows.values().stream().map(Flow::unit).distinct().forEach(this::unit);
    parameters();
    allocation();
    return Sheets.write(sheets);
  }

  /** Names are how the layout refers to a process: two of one name carry their place. */
  private String name(UnitProcess p) {
    boolean alone = set.processes().stream().filter(o -> o.name().equals(p.name())).count() == 1;
    return alone ? p.name() : p.name() + " {" + p.location() + " " + p.id() + "}";
  }

  private List<Object> exchange(Exchange e, Map<String, UnitProcess> byId) {
    UnitProcess provider = byId.get(e.provider());
    Object amount = e.formula().isEmpty() ? (Object) e.amount() : e.formula().replace(',', ';');
    var row = new ArrayList<Object>();
    row.addAll(List.of(e.reference() ? "x" : "", e.flow().name(), e.flow().category(), amount));
    row.addAll(List.of(e.flow().unit(), "", ""));
    row.addAll(spread(e.spread(), e.amount()));
    row.addAll(
        List.of(
            e.avoided() ? "x" : "", provider == null ? e.provider() : name(provider), "", "", ""));
    return row;
  }

  private static List<Object> spread(@Nullable Distribution spread, double amount) {
    if (spread == null) {
      return List.of("none", "", "", "", "");
    }
    return switch (spread.kind()) {
      case LOGNORMAL -> List.of("log-normal", amount, Math.exp(spread.low()), "", "");
      case NORMAL -> List.of("normal", amount, spread.low(), "", "");
      case TRIANGULAR -> List.of("triangular", amount, "", spread.low(), spread.high());
      case UNIFORM -> List.of("uniform", "", "", spread.low(), spread.high());
    };
  }

  private void flow(Flow flow) {
    String type =
        switch (flow.kind()) {
          case PRODUCT -> "Product flow";
          case WASTE -> "Waste flow";
          case ELEMENTARY -> "Elementary flow";
        };
    sheet("Flows")
        .add(List.of(flow.id(), flow.name(), flow.category(), type, "Quantity in " + flow.unit()));
  }

  private void unit(String unit) {
    String group = "Units of " + unit;
    sheet("Flow properties")
        .add(List.of(Identities.uuid("property " + unit), "Quantity in " + unit, group));
    sheet("Unit groups").add(List.of(Identities.uuid("units " + unit), group, unit));
    sheet("Units").add(List.of(Identities.uuid("unit " + unit), unit, group, 1.0));
  }

  private void parameters() {
    List<List<Object>> rows = sheet("Parameters");
    section(rows, "Global input parameters", set.parameters(), false);
    section(rows, "Global calculated parameters", set.parameters(), true);
    section(rows, "Input parameters", process.parameters(), false);
    section(rows, "Calculated parameters", process.parameters(), true);
  }

  private static void section(
      List<List<Object>> rows, String name, List<Parameter> parameters, boolean computed) {
    rows.add(List.of(name));
    rows.add(
        computed
            ? List.of("Name", "Formula", "Description")
            : List.of(
                "Name",
                "Value",
                "Uncertainty",
                "(G)Mean | Mode",
                "SD | GSD",
                "Minimum",
                "Maximum",
                "Description"));
    for (Parameter p : parameters) {
      if (computed && !p.formula().isEmpty()) {
        rows.add(List.of(p.name(), p.formula().replace(',', ';'), p.comment()));
      } else if (!computed && p.formula().isEmpty()) {
        rows.add(List.of(p.name(), p.value(), "none", "", "", "", "", p.comment()));
      }
    }
    rows.add(List.of());
  }

  private void allocation() {
    List<List<Object>> rows = sheet("Allocation");
    Allocation allocation = process.allocation();
    String chosen = allocation.chosen().isEmpty() ? "none" : allocation.chosen();
    rows.add(List.of("Default allocation method", chosen));
    List<Exchange> products = process.exchanges().stream().filter(Exchange::product).toList();
    rows.add(List.of("Physical & economic allocation"));
    rows.add(List.of("Product", "Category", "Physical", "Economic"));
    for (Exchange product : products) {
      Object physical = whole(allocation, "physical", product);
      Object economic = whole(allocation, "economic", product);
      if (!physical.equals("") || !economic.equals("")) {
        rows.add(List.of(product.flow().name(), product.flow().category(), physical, economic));
      }
    }
    rows.add(List.of());
    rows.add(List.of("Causal allocation"));
    var head = new ArrayList<Object>(List.of("Flow", "Category", "Direction", "Amount"));
    products.forEach(p -> head.add(p.flow().name()));
    rows.add(head);
    for (int e = 0; e < process.exchanges().size(); e++) {
      Exchange line = process.exchanges().get(e);
      int number = e;
      var row = new ArrayList<Object>();
      row.addAll(List.of(line.flow().name(), line.flow().category()));
      row.addAll(
          List.of(line.input() ? "Input" : "Output", line.amount() + " " + line.flow().unit()));
      var shares = new ArrayList<Object>();
      for (Exchange product : products) {
        shares.add(
            allocation.shares().stream()
                .filter(s -> s.method().equals("causal") && s.exchange() == number)
                .filter(s -> s.product().equals(product.flow().id()))
                .map(s -> (Object) s.factor())
                .findFirst()
                .orElse(""));
      }
      if (!line.product() && shares.stream().anyMatch(s -> !s.equals(""))) {
        row.addAll(shares);
        rows.add(row);
      }
    }
  }

  private static Object whole(Allocation allocation, String method, Exchange product) {
    return allocation.shares().stream()
        .filter(s -> s.method().equals(method) && s.exchange() < 0)
        .filter(s -> s.product().equals(product.flow().id()))
        .map(s -> (Object) s.factor())
        .findFirst()
        .orElse("");
  }
}
