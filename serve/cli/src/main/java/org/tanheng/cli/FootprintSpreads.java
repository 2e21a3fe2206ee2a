// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.Contributions;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.files.SystemFolder;
import org.tanheng.footprint.uncertainty.Draws;
import org.tanheng.footprint.uncertainty.FirstOrder;
import org.tanheng.footprint.uncertainty.MonteCarlo;
import org.tanheng.footprint.uncertainty.Spread;
import org.tanheng.footprint.uncertainty.UncertainSystem;

/** Prints how sure functional units are: to first order with its causes, and as drawn. */
record FootprintSpreads(
    SystemFolder system, UncertainSystem spreads, List<Contributions> units, int top) {

  Json json(int runs, long seed) {
    double[][] demands = units.stream().map(Contributions::demand).toArray(double[][]::new);
    double[][] near =
        units.stream().map(unit -> unit.activities().values()[0]).toArray(double[][]::new);
    int threads = Runtime.getRuntime().availableProcessors();
    Draws draws = new MonteCarlo(spreads, demands, near, seed).run(runs, threads);
    var lines = new ArrayList<Json>();
    List<String> categories = system.categories();
    for (int k = 0; k < categories.size(); k++) {
      JsonObject.Builder line = JsonObject.builder().put("category", categories.get(k));
      line.put("firstOrder", firstOrder(k, demands[0], near[0]));
      if (runs > 0) {
        line.put("monteCarlo", summary(draws.summary(0, k)));
      }
      if (demands.length > 1) {
        line.put("comparedWith", firstOrder(k, demands[1], near[1]));
        line.put("sureThatBelow", FootprintJson.number(draws.below(0, 1, k)));
      }
      lines.add(line.build());
    }
    return JsonObject.builder()
        .put("uncertain", spreads.spreads().all().size())
        .put("correlations", spreads.spreads().correlations().size())
        .put("runs", runs)
        .put("runsWithoutSolution", (long) runs - draws.done())
        .put("seed", seed)
        .put("categories", Json.of(lines))
        .build();
  }

  private Json firstOrder(int category, double[] demand, double[] activities) {
    FirstOrder first = FirstOrder.of(spreads, category, demand, activities);
    var parts = new ArrayList<Json>();
    int[] ranked = first.ranked();
    for (int i = 0; i < Math.min(top, ranked.length); i++) {
      Spread spread = spreads.spreads().all().get(ranked[i]);
      parts.add(
          JsonObject.builder()
              .put("matrix", spread.place().name())
              .put("row", spread.row() + 1L)
              .put("column", spread.column() + 1L)
              .put("sensitivity", FootprintJson.number(first.sensitivities()[ranked[i]]))
              .put("variance", FootprintJson.number(first.parts()[ranked[i]]))
              .put("share", FootprintJson.number(first.parts()[ranked[i]] / first.variance()))
              .build());
    }
    return JsonObject.builder()
        .put("value", FootprintJson.number(first.value()))
        .put("variance", FootprintJson.number(first.variance()))
        .put("deviation", FootprintJson.number(first.deviation()))
        .put("relative", FootprintJson.number(first.deviation() / Math.abs(first.value())))
        .put("contributors", Json.of(parts))
        .build();
  }

  private static Json summary(Draws.Summary summary) {
    return JsonObject.builder()
        .put("mean", FootprintJson.number(summary.mean()))
        .put("deviation", FootprintJson.number(summary.deviation()))
        .put("p2.5", FootprintJson.number(summary.low()))
        .put("median", FootprintJson.number(summary.median()))
        .put("p97.5", FootprintJson.number(summary.high()))
        .build();
  }
}
