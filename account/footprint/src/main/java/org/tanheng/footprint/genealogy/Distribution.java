// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the intensities of items spread within a grade, line, shift or route, by stage: items of the
 * month that are not held back. The mean is weighted by mass; quantiles are of items, nearest rank.
 *
 * @param stage stage of the items
 * @param word the grade, line, shift or route
 * @param count items
 * @param tonnes mass delivered
 * @param mean per tonne, weighted by mass
 * @param least smallest per tonne
 * @param low tenth percentile
 * @param median the middle
 * @param high ninetieth percentile
 * @param most largest
 */
public record Distribution(
    String stage,
    String word,
    int count,
    double tonnes,
    double mean,
    double least,
    double low,
    double median,
    double high,
    double most) {

  /** One row for each stage and word that occurs. */
  public static List<Distribution> by(CoilResult result, ItemLabel label, int category) {
    Items items = result.items();
    int stages = items.words(ItemLabel.STAGE).size();
    int words = items.words(label).size();
    Ints[] groups = new Ints[stages * words];
    for (int i = 0; i < items.size(); i++) {
      if (counts(result, i)) {
        int at = items.code(i, ItemLabel.STAGE) * words + items.code(i, label);
        groups[at] = groups[at] == null ? new Ints() : groups[at];
        groups[at].add(i);
      }
    }
    List<Distribution> all = new ArrayList<>();
    for (int at = 0; at < groups.length; at++) {
      if (groups[at] != null) {
        all.add(
            of(
                result,
                items.words(ItemLabel.STAGE).get(at / words),
                items.words(label).get(at % words),
                groups[at].toArray(),
                category));
      }
    }
    all.sort(Comparator.comparing(Distribution::stage).thenComparing(Distribution::word));
    return all;
  }

  /** The items of the month that share stage and label with one and are not held back. */
  public static int[] peers(CoilResult result, int item, ItemLabel label) {
    Items items = result.items();
    Ints peers = new Ints();
    for (int i = 0; i < items.size(); i++) {
      if (counts(result, i)
          && items.code(i, label) == items.code(item, label)
          && items.code(i, ItemLabel.STAGE) == items.code(item, ItemLabel.STAGE)) {
        peers.add(i);
      }
    }
    return peers.toArray();
  }

  /** The labels that any item of the month has a word for. */
  public static Set<ItemLabel> labels(Items items) {
    Set<ItemLabel> labels = new TreeSet<>();
    for (ItemLabel label : ItemLabel.values()) {
      if (items.words(label).stream().anyMatch(word -> !word.isEmpty())) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static boolean counts(CoilResult result, int item) {
    return result.items().isIn(item, result.month().month()) && !result.quarantine().holds(item);
  }

  private static Distribution of(
      CoilResult result, String stage, String word, int[] group, int category) {
    double[] values = new double[group.length];
    double tonnes = 0;
    double burden = 0;
    for (int n = 0; n < group.length; n++) {
      values[n] = result.footprint().perTonne(group[n], category);
      double mass = result.items().output(group[n]) / 1e6;
      tonnes += mass;
      burden += values[n] * mass;
    }
    Arrays.sort(values);
    return new Distribution(
        stage,
        word,
        group.length,
        tonnes,
        burden / tonnes,
        values[0],
        rank(values, 0.1),
        rank(values, 0.5),
        rank(values, 0.9),
        values[values.length - 1]);
  }

  private static double rank(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
