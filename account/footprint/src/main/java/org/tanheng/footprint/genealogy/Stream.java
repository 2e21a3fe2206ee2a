// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The arithmetic of the footprint view: levels in turn, the items of a level side by side. */
final class Stream {
  private static final int CHUNK = 8192;

  private final Genealogy genealogy;
  private final Items items;
  private final int inputs;
  private final int categories;
  private final int width;
  private final double[] table;
  private final long[][] quanta;
  private final double[] scale;
  private final double[] held;
  private final int[] opening;
  private final List<String> names;

  Stream(
      Genealogy genealogy,
      List<AllocatedActivity> activities,
      Intensities intensities,
      ScrapRule rule,
      YearMonth month) {
    this.genealogy = genealogy;
    items = genealogy.items;
    opening = IntStream.range(0, items.size()).filter(i -> !items.isIn(i, month)).toArray();
    names = intensities.inputs();
    inputs = intensities.inputs().size();
    categories = intensities.categories().size();
    width = categories + (rule == ScrapRule.CLOSED_LOOP ? 1 : 0);
    quanta = new long[inputs][];
    scale = new double[inputs];
    table = new double[inputs * categories];
    for (int k = 0; k < inputs; k++) {
      join(k, activities);
      for (int c = 0; c < categories; c++) {
        table[k * categories + c] = intensities.whole(k, c) / scale[k];
      }
    }
    held = new double[items.size()];
    for (int i = 0; i < held.length; i++) {
      double given = 0;
      for (int link = genealogy.childStart[i]; link < genealogy.childStart[i + 1]; link++) {
        given += items.taken[genealogy.childLinks[link]];
      }
      held[i] =
          Math.max(items.output[i], given) + (rule == ScrapRule.CLOSED_LOOP ? items.scrap[i] : 0);
    }
  }

  /**
   * An input's amounts: of its one meter, or of its meters by line added up. What was finished
   * before the period keeps what it was measured to use then.
   */
  private void join(int k, List<AllocatedActivity> activities) {
    long[] sum = new long[0];
    scale[k] = 1;
    for (AllocatedActivity activity : activities) {
      if (activity.meter().input().equals(names.get(k))) {
        scale[k] = Math.pow(10, activity.meter().decimals());
        sum = sum.length == 0 ? activity.quanta() : added(sum, activity.quanta());
      }
    }
    int column = items.inputs.indexOf(names.get(k));
    if (opening.length > 0 && sum.length > 0 && column >= 0) {
      sum = sum.clone();
      for (int item : opening) {
        sum[item] = items.direct[column][item];
      }
    }
    quanta[k] = sum;
  }

  private static long[] added(long[] one, long[] other) {
    long[] sum = new long[one.length];
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }

  /** Takes amounts that changed; which items have others now. */
  int[] take(List<AllocatedActivity> activities) {
    boolean[] differs = new boolean[items.size()];
    for (int k = 0; k < inputs; k++) {
      long[] before = quanta[k];
      join(k, activities);
      for (int i = 0; i < before.length && before != quanta[k]; i++) {
        differs[i] |= before[i] != quanta[k][i];
      }
    }
    return IntStream.range(0, differs.length).filter(i -> differs[i]).toArray();
  }

  int width() {
    return width;
  }

  /** Share of an item's burden that goes with these grams of it. */
  double share(int item, double grams) {
    return held[item] > 0 ? grams / held[item] : 0;
  }

  double amount(int item, int input) {
    return quanta[input].length == 0 ? 0 : quanta[input][item] / scale[input];
  }

  void all(double[] burden) {
    for (int level = 0; level < genealogy.levelCount(); level++) {
      int from = genealogy.levelStart[level];
      int to = genealogy.levelStart[level + 1];
      int chunks = (to - from + CHUNK - 1) / CHUNK;
      IntStream range = IntStream.range(0, chunks);
      (chunks > 1 ? range.parallel() : range)
          .forEach(n -> some(from + n * CHUNK, Math.min(to, from + (n + 1) * CHUNK), burden));
    }
  }

  private void some(int from, int to, double[] burden) {
    double[] sum = new double[width];
    for (int at = from; at < to; at++) {
      one(genealogy.order[at], sum, burden);
    }
  }

  private void one(int item, double[] sum, double[] burden) {
    Arrays.fill(sum, 0);
    for (int k = 0; k < inputs; k++) {
      long[] column = quanta[k];
      double x = column.length == 0 ? 0 : column[item];
      int row = k * categories;
      for (int c = 0; c < categories; c++) {
        sum[c] += x * table[row + c];
      }
    }
    if (width > categories) {
      sum[categories] += items.returned[item];
    }
    for (int at = items.parentStart[item]; at < items.parentStart[item + 1]; at++) {
      int parent = items.parents[at];
      if (parent >= 0) {
        double share = share(parent, items.taken[at]);
        int row = parent * width;
        for (int c = 0; c < width; c++) {
          sum[c] += share * burden[row + c];
        }
      }
    }
    System.arraycopy(sum, 0, burden, item * width, width);
  }

  /** Marks what descends from these items and computes it again, mothers first; how many. */
  int descendants(int[] changed, double[] burden) {
    boolean[] marked = new boolean[items.size()];
    Ints found = new Ints();
    for (int item : changed) {
      if (!marked[item] && genealogy.level[item] >= 0) {
        marked[item] = true;
        found.add(item);
      }
    }
    for (int at = 0; at < found.size(); at++) {
      int item = found.get(at);
      for (int link = genealogy.childStart[item]; link < genealogy.childStart[item + 1]; link++) {
        int child = genealogy.children[link];
        if (!marked[child] && genealogy.level[child] >= 0) {
          marked[child] = true;
          found.add(child);
        }
      }
    }
    double[] sum = new double[width];
    int[][] byLevel = byLevel(found);
    for (int[] level : byLevel) {
      for (int item : level) {
        one(item, sum, burden);
      }
    }
    return found.size();
  }

  private int[][] byLevel(Ints found) {
    int[] counts = new int[genealogy.levelCount()];
    for (int at = 0; at < found.size(); at++) {
      counts[genealogy.level[found.get(at)]]++;
    }
    int[][] levels = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    for (int at = found.size() - 1; at >= 0; at--) {
      int item = found.get(at);
      int level = genealogy.level[item];
      levels[level][--counts[level]] = item;
    }
    return levels;
  }
}
