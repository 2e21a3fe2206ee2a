// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.model.Built.Column;
import org.tanheng.footprint.model.Built.Own;
import org.tanheng.footprint.model.ModelResult.StageShown;

/** Contributions, stages, tree and flow of carbon of a solved model. */
final class ModelGraph {
  private static final int DEPTH = 12;
  private static final int MOST = 2000;
  private static final double LEAST = 1e-4;

  private final Prepared.Case solved;
  private final SparseMatrix a;
  private final double[] x;
  private final double[] y;
  private final double[][] own;
  private int room = MOST;

  ModelGraph(Prepared.Case solved) {
    this.solved = solved;
    a = solved.footprints().system().matrix();
    x = solved.activities();
    y = solved.intensities();
    own = new double[x.length][Channel.ALL.size()];
    for (Own o : solved.built().own) {
      own[o.column()][o.channel().ordinal()] += o.value() * x[o.column()];
    }
  }

  private Column column(int index) {
    return solved.built().columns.get(index);
  }

  private static List<ModelTree> ranked(List<ModelTree> trees) {
    trees.sort(Comparator.comparingDouble((ModelTree t) -> -Math.abs(t.impact())));
    return trees;
  }

  /** Every process and supply that is taken, the largest own impact first. */
  List<ModelNode> nodes() {
    var nodes = new ArrayList<ModelNode>();
    for (int c = 0; c < x.length; c++) {
      Column column = column(c);
      if (x[c] != 0) {
        nodes.add(
            new ModelNode(
                column.id(),
                column.name(),
                column.supply(),
                column.path(),
                column.stage(),
                x[c] * a.at(c, c),
                column.unit().symbol(),
                new Channels(own[c])));
      }
    }
    nodes.sort(Comparator.comparingDouble((ModelNode n) -> -Math.abs(n.direct().total())));
    return nodes;
  }

  /** All stages of a boundary. */
  List<StageShown> stages(Boundary boundary) {
    var stages = new ArrayList<StageShown>();
    for (Stage stage : Stage.values()) {
      double[] sum = new double[Channel.ALL.size()];
      for (int c = 0; c < x.length; c++) {
        for (int k = 0; column(c).stage() == stage && k < sum.length; k++) {
          sum[k] += own[c][k];
        }
      }
      if (boundary.stages().contains(stage)) {
        stages.add(new StageShown(stage, new Channels(sum)));
      }
    }
    return stages;
  }

  /** The footprint by channel. */
  Channels channels() {
    double[] values = new double[Channel.ALL.size()];
    int product = solved.product();
    for (int k = 0; k < values.length; k++) {
      values[k] = solved.footprints().intensities()[k][product] * solved.demand()[product];
    }
    return new Channels(values);
  }

  /** All that stands behind the unit; loops go round as often as the depth lets them. */
  ModelTree tree() {
    double least = LEAST * Math.abs(solved.total());
    return node(solved.product(), solved.demand()[solved.product()], DEPTH, least);
  }

  /** The inputs of the product's own process, with all behind each. */
  List<ModelTree> firstTier() {
    return node(solved.product(), solved.demand()[solved.product()], 1, 0).inputs();
  }

  private ModelTree node(int product, double amount, int depth, double least) {
    double runs = amount / a.at(product, product);
    var inputs = new ArrayList<ModelTree>();
    double rest = 0;
    for (int e = a.start(product); e < a.start(product + 1); e++) {
      int input = a.row(e);
      if (input == product || depth == 0) {
        continue;
      }
      double taken = -a.value(e) * runs;
      double impact = taken * y[input];
      if (Math.abs(impact) >= least && room-- > 0) {
        inputs.add(node(input, taken, depth - 1, least));
      } else {
        rest += impact;
      }
    }
    ranked(inputs);
    if (rest != 0) {
      inputs.add(new ModelTree("", "", 0, "", rest, 0, List.of()));
    }
    Column column = column(product);
    double direct = 0;
    for (Channel channel : Channel.ALL) {
      direct += channel.counted() ? solved.footprints().direct()[channel.ordinal()][product] : 0;
    }
    return new ModelTree(
        column.id(),
        column.name(),
        amount,
        column.unit().symbol(),
        amount * y[product],
        direct * runs,
        inputs);
  }

  /** The flow of carbon, balanced in every node. */
  Sankey sankey() {
    var nodes = new ArrayList<Sankey.Node>();
    var links = new ArrayList<Sankey.Link>();
    for (int c = 0; c < x.length; c++) {
      if (x[c] == 0) {
        continue;
      }
      Column column = column(c);
      double through = a.at(c, c) * x[c] * y[c];
      nodes.add(
          new Sankey.Node(
              column.id(), column.name(), column.stage(), new Channels(own[c]).total(), through));
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        int from = a.row(e);
        double value = -a.value(e) * x[c] * y[from];
        if (from != c && value != 0) {
          links.add(new Sankey.Link(column(from).id(), column.id(), value));
        }
      }
    }
    return new Sankey(nodes, links);
  }
}
