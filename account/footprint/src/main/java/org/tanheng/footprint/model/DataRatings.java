// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.footprint.model.Built.Edge;
import org.tanheng.footprint.model.Built.Own;

/**
 * What the data behind a solved model are worth: each impact has the mean of the ratings of its
 * factor or emission and of the amounts that take it, and is weighted by its size.
 */
record DataRatings(Prepared.Case solved) {

  DataQuality quality() {
    double whole = 0;
    double scored = 0;
    double scores = 0;
    double rated = 0;
    Ratings ratings = new Ratings(0, 0, 0);
    double[] x = solved.activities();
    for (Own o : solved.built().own) {
      double size = Math.abs(o.channel().counted() ? o.value() * x[o.column()] : 0);
      whole += size;
      List<Provenance> behind = behind(o);
      List<Double> pedigrees = new ArrayList<>();
      List<Ratings> three = new ArrayList<>();
      for (Provenance from : behind) {
        Pedigree pedigree = from.pedigree();
        if (pedigree != null) {
          pedigrees.add(pedigree.rating());
        }
        from.rated().ifPresent(three::add);
      }
      if (!pedigrees.isEmpty()) {
        scored += size;
        scores += size * pedigrees.stream().mapToDouble(r -> r).average().orElse(0);
      }
      for (Ratings one : three) {
        ratings = ratings.plus(one, size / three.size());
      }
      rated += three.isEmpty() ? 0 : size;
    }
    return new DataQuality(
        scores / scored,
        whole == 0 ? 0 : scored / whole,
        rated == 0 ? null : new Ratings(0, 0, 0).plus(ratings, 1 / rated),
        whole == 0 ? 0 : rated / whole);
  }

  /** The factor or emission itself, and the amounts that take it. */
  private List<Provenance> behind(Own o) {
    var all = new ArrayList<Provenance>();
    all.add(o.from());
    if (solved.built().columns.get(o.column()).supply()) {
      for (Edge e : solved.built().edges) {
        if (!e.output() && e.row() == o.column()) {
          all.add(e.amount().provenance());
        }
      }
    }
    return all;
  }
}
