// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tanheng.footprint.solve.Technosphere;

/**
 * Where a footprint comes from, stage by stage: each node is an amount of a product with all that
 * stands behind it, its own process's part and its inputs. Only the nodes shown are looked at; no
 * system is solved. A loop goes round as often as the depth lets it; beyond 100,000 nodes inputs
 * are added up.
 *
 * @param product row of A, or -1 for the inputs that are added up
 * @param amount in the unit of the product; zero for those added up
 * @param impact of the amount with all that stands behind it
 * @param direct of it, what the process of the product causes itself
 * @param inputs the largest first, those too small to be shown as one; none at the last stage
 */
public record UpstreamTree(
    int product, double amount, double impact, double direct, List<UpstreamTree> inputs) {
  private static final int NODES = 100_000;

  /**
   * The trees of a demand's products.
   *
   * @param depth stages of inputs below the demand, 0 for none
   * @param share inputs below this share of the whole footprint are added up
   */
  public static List<UpstreamTree> of(
      Footprints footprints, int category, double[] demand, int depth, double share) {
    double total = 0;
    for (int r = 0; r < demand.length; r++) {
      total += demand[r] * footprints.intensities()[category][r];
    }
    double least = Math.abs(total) * share;
    int[] room = {NODES};
    var trees = new ArrayList<UpstreamTree>();
    for (int r = 0; r < demand.length; r++) {
      if (demand[r] != 0) {
        trees.add(node(footprints, category, r, demand[r], depth, least, room));
      }
    }
    return trees;
  }

  private static UpstreamTree node(
      Footprints f, int category, int product, double amount, int depth, double least, int[] room) {
    Technosphere system = f.system();
    double[] y = f.intensities()[category];
    int column = system.producer(product);
    double runs = amount / system.referenceAmount(column);
    var inputs = new ArrayList<UpstreamTree>();
    double rest = 0;
    int small = 0;
    for (int e = system.matrix().start(column); e < system.matrix().start(column + 1); e++) {
      int input = system.matrix().row(e);
      if (depth == 0 || input == product) {
        continue;
      }
      double taken = -system.matrix().value(e) * runs;
      double impact = taken * y[input];
      if (Math.abs(impact) >= least && impact != 0 && room[0]-- > 0) {
        inputs.add(node(f, category, input, taken, depth - 1, least, room));
      } else {
        rest += impact;
        small += impact == 0 ? 0 : 1;
      }
    }
    inputs.sort(Comparator.comparingDouble((UpstreamTree t) -> -Math.abs(t.impact())));
    if (small > 0) {
      inputs.add(new UpstreamTree(-1, 0, rest, 0, List.of()));
    }
    double direct = f.direct()[category][column] * runs;
    return new UpstreamTree(product, amount, amount * y[product], direct, List.copyOf(inputs));
  }
}
