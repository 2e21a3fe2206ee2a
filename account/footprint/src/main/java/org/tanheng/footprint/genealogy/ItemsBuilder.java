// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers items row by row; an item is begun by {@link #item} and then described. */
public final class ItemsBuilder {
  final List<String> ids = new ArrayList<>();
  final Longs output = new Longs();
  final Longs scrap = new Longs();
  final Longs loss = new Longs();
  final Longs charge = new Longs();
  final Longs returned = new Longs();
  final Longs minutes = new Longs();
  final Ints days = new Ints();
  final Ints parentStart = new Ints();
  final List<String> parents = new ArrayList<>();
  final Longs taken = new Longs();
  final List<String> inputs;
  private final Longs[] amounts;
  private final List<Map<String, Integer>> codes = new ArrayList<>();
  private final Ints[] labels = new Ints[ItemLabel.values().length];

  /** For items with these inputs. */
  public ItemsBuilder(List<String> inputs) {
    this.inputs = List.copyOf(inputs);
    amounts = new Longs[inputs.size()];
    Arrays.setAll(amounts, i -> new Longs());
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Ints();
      codes.add(new HashMap<>());
    }
    parentStart.add(0);
  }

  /** Masses of an item in whole grams: made, scrapped, lost; and what it was charged with. */
  public record Mass(long output, long scrap, long loss, long charge, long returned) {}

  /** Begins an item; the rest of it follows before the next. */
  public ItemsBuilder item(String id, LocalDate day, Mass mass, long onLine) {
    ids.add(id);
    days.add(Math.toIntExact(day.toEpochDay()));
    output.add(mass.output());
    scrap.add(mass.scrap());
    loss.add(mass.loss());
    charge.add(mass.charge());
    returned.add(mass.returned());
    minutes.add(onLine);
    parentStart.add(taken.size());
    for (int i = 0; i < labels.length; i++) {
      labels[i].add(code(i, ""));
    }
    for (Longs amount : amounts) {
      amount.add(0);
    }
    return this;
  }

  /** Adds a mother and the grams taken from it. */
  public ItemsBuilder from(String parent, long grams) {
    parents.add(parent);
    taken.add(grams);
    parentStart.set(parentStart.size() - 1, taken.size());
    return this;
  }

  /** Says a label of the item. */
  public ItemsBuilder label(ItemLabel label, String word) {
    labels[label.ordinal()].set(ids.size() - 1, code(label.ordinal(), word));
    return this;
  }

  /** Says what the item was measured to use of an input, in quanta of its meter. */
  public ItemsBuilder used(int input, long quanta) {
    amounts[input].set(ids.size() - 1, quanta);
    return this;
  }

  /** The items as gathered. */
  public Items build() {
    return new Items(this);
  }

  private int code(int label, String word) {
    Map<String, Integer> known = codes.get(label);
    Integer code = known.get(word);
    if (code == null) {
      code = known.size();
      known.put(word, code);
    }
    return code;
  }

  int[][] labels() {
    return Arrays.stream(labels).map(Ints::toArray).toArray(int[][]::new);
  }

  long[][] direct() {
    return Arrays.stream(amounts).map(Longs::toArray).toArray(long[][]::new);
  }

  List<List<String>> words() {
    List<List<String>> all = new ArrayList<>();
    for (Map<String, Integer> known : codes) {
      String[] words = new String[known.size()];
      known.forEach((word, code) -> words[code] = word);
      all.add(List.of(words));
    }
    return all;
  }
}
