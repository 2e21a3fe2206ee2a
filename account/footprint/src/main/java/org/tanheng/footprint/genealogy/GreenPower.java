// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.Map;

/**
 * A certificate of electricity that is spread once over items: each takes of it in proportion to
 * what it used of the input, and never more than that.
 *
 * @param input the electricity that it covers
 * @param certificate its number; factors of this name count for what it covers
 * @param quanta of the input's meter that it stands for in the month
 * @param only words that an item must have to take part, empty for all items
 */
public record GreenPower(
    String input, String certificate, long quanta, Map<ItemLabel, String> only) {

  /** Copies the words. */
  public GreenPower {
    only = Map.copyOf(only);
  }

  boolean covers(Items items, int item) {
    return only.entrySet().stream()
        .allMatch(word -> items.label(item, word.getKey()).equals(word.getValue()));
  }
}
