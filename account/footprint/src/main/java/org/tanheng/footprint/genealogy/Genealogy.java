// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.Arrays;
import org.tanheng.finding.Finding;

/**
 * The items ordered by levels: an item stands one level above the highest of its mothers, so that
 * all of a level may be computed at once. Items on a cycle and what descends from them have no
 * level and are named.
 */
public final class Genealogy {
  final Items items;
  final int[] childStart;
  final int[] children;
  final int[] childLinks;
  final int[] order;
  final int[] levelStart;
  final int[] level;

  private Genealogy(Items items) {
    this.items = items;
    int size = items.size();
    childStart = new int[size + 1];
    for (int parent : items.parents) {
      if (parent >= 0) {
        childStart[parent + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      childStart[i + 1] += childStart[i];
    }
    children = new int[childStart[size]];
    childLinks = new int[childStart[size]];
    int[] next = Arrays.copyOf(childStart, size);
    for (int child = 0; child < size; child++) {
      for (int at = items.parentStart[child]; at < items.parentStart[child + 1]; at++) {
        int parent = items.parents[at];
        if (parent >= 0) {
          children[next[parent]] = child;
          childLinks[next[parent]++] = at;
        }
      }
    }
    level = new int[size];
    order = new int[size];
    levelStart = levels();
  }

  /** Orders the items. */
  public static Genealogy of(Items items) {
    return new Genealogy(items);
  }

  private int[] levels() {
    int size = items.size();
    int[] open = new int[size];
    Arrays.fill(level, -1);
    int filled = 0;
    for (int i = 0; i < size; i++) {
      for (int at = items.parentStart[i]; at < items.parentStart[i + 1]; at++) {
        open[i] += items.parents[at] >= 0 ? 1 : 0;
      }
      if (open[i] == 0) {
        order[filled++] = i;
      }
    }
    Ints starts = new Ints();
    starts.add(0);
    int begin = 0;
    for (int depth = 0; begin < filled; depth++) {
      int end = filled;
      for (int at = begin; at < end; at++) {
        int item = order[at];
        level[item] = depth;
        for (int link = childStart[item]; link < childStart[item + 1]; link++) {
          if (--open[children[link]] == 0) {
            order[filled++] = children[link];
          }
        }
      }
      starts.add(end);
      begin = end;
    }
    return starts.toArray();
  }

  /** The items. */
  public Items items() {
    return items;
  }

  /** How many levels there are. */
  public int levelCount() {
    return levelStart.length - 1;
  }

  /** Level of an item from zero, or -1 if it stands on a cycle or behind one. */
  public int level(int item) {
    return level[item];
  }

  /** How many times others took from an item. */
  public int childCount(int item) {
    return childStart[item + 1] - childStart[item];
  }

  /** Who took from an item. */
  public int child(int item, int number) {
    return children[childStart[item] + number];
  }

  /** Mass that a child took, g. */
  public long given(int item, int number) {
    return items.taken[childLinks[childStart[item] + number]];
  }

  /** Whether every item has a level. */
  public boolean isAcyclic() {
    return levelStart[levelStart.length - 1] == items.size();
  }

  /** One cycle by name, child before mother, if there is any. */
  public Finding cycle() {
    int at = 0;
    while (level[at] >= 0) {
      at++;
    }
    int[] seen = new int[items.size()];
    for (int step = 1; seen[at] == 0; step++) {
      seen[at] = step;
      at = openParent(at);
    }
    StringBuilder names = new StringBuilder(items.id(at));
    for (int item = openParent(at); item != at; item = openParent(item)) {
      names.append(" < ").append(items.id(item));
    }
    names.append(" < ").append(items.id(at));
    return Finding.error(
        "genealogy-cycle",
        items.id(at),
        names.toString(),
        "no item made of itself",
        "Give each pass of a reworked item its own row that takes from the item's earlier pass.");
  }

  private int openParent(int item) {
    for (int at = items.parentStart[item]; at < items.parentStart[item + 1]; at++) {
      int parent = items.parents[at];
      if (parent >= 0 && level[parent] < 0) {
        return parent;
      }
    }
    throw new IllegalStateException("an item without level has a mother without level");
  }
}
