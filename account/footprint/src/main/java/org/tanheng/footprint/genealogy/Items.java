// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plant made, one item for each pass of a coil, batch or order through a line, held by
 * columns. Masses are whole grams; amounts of inputs are whole quanta of their meter.
 */
public final class Items {
  /** Stands for a parent that the file does not hold. */
  static final int UNKNOWN = -1;

  final String[] ids;
  final int[] days;
  final int[][] labels;
  final List<List<String>> words;
  final long[] output;
  final long[] scrap;
  final long[] loss;
  final long[] charge;
  final long[] returned;
  final long[] minutes;
  final int[] parentStart;
  final int[] parents;
  final long[] taken;
  final List<String> inputs;
  final long[][] direct;
  final Map<Integer, String> strangers;
  final Map<String, Integer> latest;

  Items(ItemsBuilder from) {
    ids = from.ids.toArray(String[]::new);
    days = from.days.toArray();
    labels = from.labels();
    words = from.words();
    output = from.output.toArray();
    scrap = from.scrap.toArray();
    loss = from.loss.toArray();
    charge = from.charge.toArray();
    returned = from.returned.toArray();
    minutes = from.minutes.toArray();
    parentStart = from.parentStart.toArray();
    taken = from.taken.toArray();
    inputs = List.copyOf(from.inputs);
    direct = from.direct();
    latest = new HashMap<>(ids.length * 2);
    strangers = new HashMap<>();
    parents = resolve(from);
  }

  /** A mother of the same name as the item is its earlier pass: rework. */
  private int[] resolve(ItemsBuilder from) {
    int[] earlier = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      Integer before = latest.put(ids[i], i);
      earlier[i] = before == null ? UNKNOWN : before;
    }
    int[] found = new int[taken.length];
    for (int i = 0; i < ids.length; i++) {
      for (int at = parentStart[i]; at < parentStart[i + 1]; at++) {
        String name = from.parents.get(at);
        found[at] = name.equals(ids[i]) ? earlier[i] : latest.getOrDefault(name, UNKNOWN);
        if (found[at] == UNKNOWN) {
          strangers.put(at, name);
        }
      }
    }
    return found;
  }

  /** How many items there are, each pass counted. */
  public int size() {
    return ids.length;
  }

  /** Name of an item; several passes share one. */
  public String id(int item) {
    return ids[item];
  }

  /** The day on which it was finished. */
  public LocalDate day(int item) {
    return LocalDate.ofEpochDay(days[item]);
  }

  /** Whether it was finished in a month. */
  public boolean isIn(int item, YearMonth month) {
    return YearMonth.from(day(item)).equals(month);
  }

  /** Its last pass, if there is an item of this name. */
  public Optional<Integer> find(String id) {
    return Optional.ofNullable(latest.get(id));
  }

  /** What stands in one of its labels, empty if nothing. */
  public String label(int item, ItemLabel label) {
    return words.get(label.ordinal()).get(labels[label.ordinal()][item]);
  }

  /** Number of an item's word in {@link #words}. */
  public int code(int item, ItemLabel label) {
    return labels[label.ordinal()][item];
  }

  /** The words that occur in a label, by code. */
  public List<String> words(ItemLabel label) {
    return words.get(label.ordinal());
  }

  /** Mass delivered, g. */
  public long output(int item) {
    return output[item];
  }

  /** Scrap that goes back to the melt or is sold, g. */
  public long scrap(int item) {
    return scrap[item];
  }

  /** Mass lost otherwise (scale, evaporation), g. */
  public long loss(int item) {
    return loss[item];
  }

  /** Mass charged from outside the genealogy (ore, bought coil), g. */
  public long charge(int item) {
    return charge[item];
  }

  /** Scrap of the plant charged again, g. */
  public long returned(int item) {
    return returned[item];
  }

  /** Time on the line, thousandths of a minute. */
  public long minutes(int item) {
    return minutes[item];
  }

  /** How many mothers it has. */
  public int parentCount(int item) {
    return parentStart[item + 1] - parentStart[item];
  }

  /** A mother, or -1 if the file does not hold it. */
  public int parent(int item, int number) {
    return parents[parentStart[item] + number];
  }

  /** Name of a mother, also of one that the file does not hold. */
  public String parentId(int item, int number) {
    int at = parentStart[item] + number;
    return parents[at] == UNKNOWN ? strangers.getOrDefault(at, "") : ids[parents[at]];
  }

  /** Mass taken from a mother, g. */
  public long taken(int item, int number) {
    return taken[parentStart[item] + number];
  }

  /** Names of the inputs, in the order of their columns. */
  public List<String> inputs() {
    return inputs;
  }

  /** What an item was measured to use of an input, in quanta of its meter. */
  public long direct(int input, int item) {
    return direct[input][item];
  }
}
