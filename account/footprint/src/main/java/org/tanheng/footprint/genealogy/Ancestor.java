// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An item that another was made of, with the share of its burden that came down to that other. The
 * item itself comes first with the share 1.
 *
 * @param item the item
 * @param share share of its own burden that the other bears
 */
public record Ancestor(int item, double share) {

  /** The item and all that it was made of, nearest first, mothers after their daughters. */
  public static List<Ancestor> of(CoilResult result, int item, int most) {
    Genealogy genealogy = result.genealogy();
    Items items = result.items();
    if (genealogy.level(item) < 0) {
      return List.of(new Ancestor(item, 1));
    }
    double[] shares = new double[items.size()];
    boolean[] marked = new boolean[items.size()];
    Ints found = new Ints();
    found.add(item);
    marked[item] = true;
    for (int at = 0; at < found.size(); at++) {
      for (int n = 0; n < items.parentCount(found.get(at)); n++) {
        int parent = items.parent(found.get(at), n);
        if (parent >= 0 && !marked[parent]) {
          marked[parent] = true;
          found.add(parent);
        }
      }
    }
    int[] order = downwards(genealogy, found.toArray());
    shares[item] = 1;
    List<Ancestor> all = new ArrayList<>();
    for (int one : order) {
      if (all.size() < most) {
        all.add(new Ancestor(one, shares[one]));
      }
      for (int n = 0; n < items.parentCount(one); n++) {
        int parent = items.parent(one, n);
        if (parent >= 0) {
          shares[parent] += shares[one] * result.footprint().share(parent, items.taken(one, n));
        }
      }
    }
    return all;
  }

  private static int[] downwards(Genealogy genealogy, int[] found) {
    return Arrays.stream(found)
        .boxed()
        .sorted((a, b) -> Integer.compare(genealogy.level(b), genealogy.level(a)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
