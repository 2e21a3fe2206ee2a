// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.factors.GwpTable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.AllocationShown.Share;
import org.tanheng.footprint.model.Built.Column;
import org.tanheng.footprint.model.Built.Edge;
import org.tanheng.footprint.model.Built.Own;
import org.tanheng.footprint.model.ModelOutput.Kind;
import org.tanheng.units.Unit;

/** Puts a model with its numbers into matrices. */
final class Builder {
  private final ProductModel model;
  private final Rates rates;
  private final Equivalents equivalents;
  private final Map<String, Double> numbers;
  private final Variant variant;
  private final Built built = new Built();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Integer> supplies = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Builder(
      ProductModel model, Rates rates, GwpTable gwp, Map<String, Double> numbers, Variant variant) {
    this.model = model;
    this.rates = rates;
    equivalents = new Equivalents(gwp, model.gwp());
    this.numbers = numbers;
    this.variant = variant;
  }

  /** The matrices, or all findings with the paths of what they are about. */
  static Outcome<Built> build(
      ProductModel model, Rates rates, GwpTable gwp, Map<String, Double> numbers, Variant variant) {
    return new Builder(model, rates, gwp, numbers, variant).all();
  }

  private Outcome<Built> all() {
    var shares = new ArrayList<List<Share>>();
    for (ModelProcess process : model.processes()) {
      shares.add(columns(process));
    }
    for (int p = 0; p < shares.size(); p++) {
      fill(model.processes().get(p), shares.get(p));
    }
    self();
    return findings.isEmpty() ? Outcome.done(built) : Outcome.refused(findings);
  }

  /** A process that takes all that it makes, or more, makes nothing. */
  private void self() {
    double[] net = new double[built.columns.size()];
    double[] made = new double[net.length];
    for (Edge e : built.edges) {
      if (e.row() == e.column()) {
        net[e.row()] += e.value();
        made[e.row()] += e.output() ? e.value() : 0;
      }
    }
    for (int c = 0; c < net.length; c++) {
      if (made[c] > 0 && !(net[c] > 0)) {
        Column column = built.columns.get(c);
        refuse(
            net[c] == 0 ? "loop-singular" : "loop-negative",
            column.path(),
            "%s takes %.6g of itself for %.6g".formatted(column.id(), made[c] - net[c], made[c]),
            "less than it makes",
            "Mend the amount that the process takes of its own product.");
      }
    }
  }

  private @Nullable AllocationMethod method(ModelProcess process) {
    return process.shared()
        ? variant.methods().getOrDefault(process.id(), process.allocation())
        : null;
  }

  private double number(ModelAmount amount) {
    return numbers.getOrDefault(amount.path(), Double.NaN);
  }

  private List<Share> columns(ModelProcess process) {
    @Nullable AllocationMethod method = method(process);
    List<ModelOutput> products = Shares.products(process, method);
    for (ModelOutput product : products) {
      boolean reference = product.kind() == Kind.REFERENCE;
      String id = reference ? process.id() : process.id() + "/" + product.product();
      String name = reference ? process.name() : process.name() + " / " + product.product();
      Unit unit = product.amount().unit();
      int column =
          built.add(
              new Column(id, name, false, process.path(), process.stage(), unit, process.id()));
      rows.put(process.id() + "/" + product.product(), column);
      if (reference) {
        rows.put(process.id(), column);
      }
      double amount = number(product.amount());
      if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
        refuse(
            "output-amount",
            product.amount().path(),
            Double.toString(amount),
            "more than zero",
            "Mend the amount or its formula.");
      }
    }
    try {
      List<Share> shares = Shares.of(process, method, numbers);
      if (method != null) {
        built.shared.add(
            new AllocationShown(
                process.id(), method, process.reason(), shares, process.alternative(), null));
      }
      return shares;
    } catch (FindingException e) {
      findings.addAll(e.findings());
      return products.stream().map(p -> new Share(p.product(), 1)).toList();
    }
  }

  private void fill(ModelProcess process, List<Share> shares) {
    @Nullable AllocationMethod method = method(process);
    List<ModelOutput> products = Shares.products(process, method);
    for (int k = 0; k < products.size(); k++) {
      ModelOutput product = products.get(k);
      int column = rows.getOrDefault(process.id() + "/" + product.product(), 0);
      double share = shares.get(k).share();
      built.edges.add(
          new Edge(
              column, column, number(product.amount()), true, product.amount(), product.product()));
      for (ModelInput input : process.inputs()) {
        try {
          take(
              column,
              process,
              input.path() + ".from",
              input.name(),
              input.amount(),
              share,
              input.supply(),
              input.stage());
        } catch (FindingException e) {
          findings.addAll(e.findings());
        }
      }
      for (ModelOutput output : process.outputs()) {
        try {
          output(column, process, output, method, share);
        } catch (FindingException e) {
          findings.addAll(e.findings());
        }
      }
      for (Emission emission : process.emissions()) {
        try {
          emit(column, emission, share);
        } catch (FindingException e) {
          findings.addAll(e.findings());
        }
      }
    }
  }

  private void output(
      int column,
      ModelProcess process,
      ModelOutput output,
      @Nullable AllocationMethod method,
      double share) {
    @Nullable Supply to = output.supply();
    String path = output.path() + ".to";
    boolean expanded =
        output.kind() == Kind.CO_PRODUCT && method == AllocationMethod.SYSTEM_EXPANSION;
    if (expanded && to == null) {
      throw Rates.refuse(
          "expansion-unknown",
          output.path(),
          output.product() + " replaces nothing that is named",
          "to: what the co-product replaces",
          "Add 'to', or share the process another way.");
    }
    if (to == null
        || output.kind() == Kind.REFERENCE
        || (output.kind() == Kind.CO_PRODUCT && !expanded)) {
      return;
    }
    double sign = output.kind() == Kind.WASTE ? 1 : -1;
    take(
        column, process, path, output.product(), output.amount(), sign * share, to, output.stage());
  }

  private void take(
      int column,
      ModelProcess process,
      String path,
      String name,
      ModelAmount amount,
      double share,
      Supply supply,
      Stage stage) {
    double taken = number(amount);
    if (!(taken >= 0 && taken < Double.POSITIVE_INFINITY)) {
      throw Rates.refuse(
          "amount-negative",
          amount.path(),
          Double.toString(taken),
          "zero or more",
          "What is given back is an output; what is replaced is one of kind avoided.");
    }
    if (supply instanceof Supply.OfProcess of) {
      int row = row(path, of);
      double ratio = Rates.ratio(amount.path(), amount.unit(), built.columns.get(row).unit());
      built.edges.add(new Edge(row, column, -taken * share * ratio, false, amount, name));
      return;
    }
    List<Rate> parts = rates.of(path, supply, amount.unit());
    for (int part = 0; part < parts.size(); part++) {
      Rate rate = parts.get(part);
      int row = supply(process, path, name, amount, stage, rate, parts.size() > 1 ? part : -1);
      built.edges.add(new Edge(row, column, -taken * share * rate.share(), false, amount, name));
    }
  }

  private int row(String path, Supply.OfProcess of) {
    String product = of.product();
    Integer row = rows.get(product == null ? of.process() : of.process() + "/" + product);
    if (row == null || (product == null && model.find(of.process()).isEmpty())) {
      throw Rates.refuse(
          "process-unknown",
          path,
          of.process() + (product == null ? "" : " / " + product),
          String.join(", ", model.processes().stream().map(ModelProcess::id).toList()),
          "Name a process of the model and one of its products.");
    }
    return row;
  }

  private int supply(
      ModelProcess process,
      String path,
      String name,
      ModelAmount amount,
      Stage stage,
      Rate rate,
      int part) {
    String key = path + "#" + part;
    Integer known = supplies.get(key);
    if (known != null) {
      return known;
    }
    String id =
        process.id()
            + (path.endsWith(".to") ? "<" : ">")
            + name
            + (part < 0 ? "" : "#" + (part + 1));
    String shown = rate.name().equals(name) ? name : name + ": " + rate.name();
    int row = built.add(new Column(id, shown, true, path, stage, amount.unit(), process.id()));
    supplies.put(key, row);
    built.edges.add(new Edge(row, row, 1, true, amount, name));
    double times = variant.amounts().getOrDefault(path, 1.0);
    @Nullable Double grid = variant.grid();
    for (Channel channel : Channel.ALL) {
      double value = rate.values()[channel.ordinal()] * times;
      if (grid != null && rate.power() && rate.kind() == PowerShown.Kind.GRID) {
        value = channel == Channel.FOSSIL ? grid * kwh(amount.unit()) : 0;
      }
      if (value != 0 || (rate.power() && channel == Channel.FOSSIL)) {
        built.own.add(new Own(row, channel, value, shown, path, rate.provenance(), rate));
      }
    }
    return row;
  }

  static double kwh(Unit unit) {
    return Rates.ratio("", unit, Unit.of("kWh"));
  }

  private void emit(int column, Emission emission, double share) {
    ModelAmount amount = emission.amount();
    double value = number(amount);
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw Rates.refuse(
          "amount-negative",
          amount.path(),
          Double.toString(value),
          "zero or more",
          "The channel says what it is: removals and offsets are subtracted by it.");
    }
    double sign = emission.channel().relief() ? -1 : 1;
    double kg = value * equivalents.of(emission);
    Rate none = Rate.whole("", new double[0], amount.provenance(), List.of());
    built.own.add(
        new Own(
            column,
            emission.channel(),
            sign * kg * share,
            emission.name(),
            amount.path(),
            amount.provenance(),
            none));
  }

  private void refuse(String code, String path, String got, String wanted, String advice) {
    findings.add(Finding.error(code, path, got, wanted, advice));
  }
}
