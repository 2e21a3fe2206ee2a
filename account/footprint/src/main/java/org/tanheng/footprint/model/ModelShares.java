// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Map;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.model.Built.Edge;
import org.tanheng.footprint.model.Built.Own;

/**
 * Shares of a footprint by what its data are worth, by a second solve of the same matrix: what a
 * column causes counts by the share of its datum, what it takes by that of the amount taken.
 */
record ModelShares(Prepared.Case solved, Map<String, Provenance> from) {

  /** The share that rests on primary data. */
  double primary() {
    var part = new Built();
    part.columns.addAll(solved.built().columns);
    for (Edge e : solved.built().edges) {
      double share = e.output() ? 1 : of(e.amount().path(), e.amount().provenance()).primaryShare();
      part.edges.add(
          new Edge(e.row(), e.column(), e.value() * share, e.output(), e.amount(), e.what()));
    }
    for (Own o : solved.built().own) {
      part.own.add(scaled(o, of(o.path(), o.from()).primaryShare()));
    }
    return share(part);
  }

  /** The share that rests on illustrative numbers. */
  double illustrative() {
    double[] y = solved.intensities();
    var part = new Built();
    part.columns.addAll(solved.built().columns);
    for (Own o : solved.built().own) {
      part.own.add(scaled(o, of(o.path(), o.from()).illustrative() ? 1 : 0));
    }
    for (Edge e : solved.built().edges) {
      boolean shown = !e.output() && of(e.amount().path(), e.amount().provenance()).illustrative();
      if (shown) {
        part.own.add(
            new Own(
                e.column(),
                Channel.FOSSIL,
                -e.value() * y[e.row()],
                e.what(),
                e.amount().path(),
                e.amount().provenance(),
                Rate.whole("", new double[0], e.amount().provenance(), java.util.List.of())));
      } else {
        part.edges.add(e);
      }
    }
    return share(part);
  }

  private Provenance of(String path, Provenance otherwise) {
    return from.getOrDefault(path, otherwise);
  }

  private static Own scaled(Own o, double share) {
    return new Own(
        o.column(), o.channel(), o.value() * share, o.what(), o.path(), o.from(), o.rate());
  }

  private double share(Built part) {
    Outcome<Footprints> again = part.solve();
    if (!(again instanceof Outcome.Done<Footprints> done)) {
      return Double.NaN;
    }
    int product = solved.product();
    double impact = done.value().intensities()[Built.TOTAL][product] * solved.demand()[product];
    return impact / solved.total();
  }
}
