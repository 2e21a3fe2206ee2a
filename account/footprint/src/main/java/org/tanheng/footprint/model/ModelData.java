// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.footprint.model.Built.Edge;
import org.tanheng.footprint.model.Built.Own;

/** The list of data behind a solved model, with what rests on each. */
record ModelData(
    ProductModel model,
    Prepared.Case solved,
    Map<String, Provenance> from,
    Map<String, Double> numbers) {

  List<DatumShown> list() {
    Map<String, DatumShown> all = new LinkedHashMap<>();
    for (Parameter p : model.parameters()) {
      ModelAmount amount = p.amount();
      put(all, amount.path(), "", p.name(), "parameter", amount.provenance(), amount, 0);
    }
    double[] x = solved.activities();
    double[] y = solved.intensities();
    for (Edge e : solved.built().edges) {
      if (!e.output()) {
        String process = solved.built().columns.get(e.column()).process();
        double impact = -e.value() * x[e.column()] * y[e.row()];
        ModelAmount amount = e.amount();
        put(all, amount.path(), process, e.what(), "amount", origin(amount), amount, impact);
      }
    }
    for (Own o : solved.built().own) {
      Built.Column column = solved.built().columns.get(o.column());
      double impact = o.channel().counted() ? o.value() * x[o.column()] : 0;
      if (column.supply()) {
        String path = o.rate().part().isEmpty() ? o.path() : o.rate().part();
        String unit = "kgCO2e/" + column.unit().symbol();
        merge(
            all,
            new DatumShown(
                path, column.process(), o.what(), "factor", o.value(), unit, o.from(), impact));
      } else {
        merge(
            all,
            new DatumShown(
                o.path(),
                column.process(),
                o.what(),
                "emission",
                numbers.getOrDefault(o.path(), Double.NaN),
                unit(o.path()),
                from.getOrDefault(o.path(), o.from()),
                impact));
      }
    }
    return new ArrayList<>(all.values());
  }

  private Provenance origin(ModelAmount amount) {
    return from.getOrDefault(amount.path(), amount.provenance());
  }

  private String unit(String path) {
    return model.processes().stream()
        .flatMap(p -> p.emissions().stream())
        .filter(e -> e.amount().path().equals(path))
        .map(e -> e.amount().unit().symbol())
        .findFirst()
        .orElse("");
  }

  private void put(
      Map<String, DatumShown> all,
      String path,
      String process,
      String what,
      String role,
      Provenance provenance,
      ModelAmount amount,
      double impact) {
    double value = numbers.getOrDefault(path, Double.NaN);
    String unit = amount.unit().symbol();
    merge(all, new DatumShown(path, process, what, role, value, unit, provenance, impact));
  }

  /** Adds the impact where the datum is there; a factor's channels are added up. */
  private static void merge(Map<String, DatumShown> all, DatumShown next) {
    all.merge(
        next.path(),
        next,
        (a, b) ->
            new DatumShown(
                a.path(),
                a.process(),
                a.what(),
                a.role(),
                a.role().equals("factor") ? a.value() + b.value() : a.value(),
                a.unit(),
                a.provenance(),
                a.impact() + b.impact()));
  }
}
