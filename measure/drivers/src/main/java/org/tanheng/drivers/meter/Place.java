// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address taken apart: {@code device/item} and what to take of the answer.
 *
 * @param selector empty for the first number, {@code #n} for the n-th value from 0, or a label
 */
record Place(String device, String item, String selector) {

  /** The value that the selector means, or null. */
  @Nullable Found select(List<Found> values) {
    if (selector.matches("#\\d{1,4}")) {
      int index = Integer.parseInt(selector.substring(1));
      return index < values.size() ? values.get(index) : null;
    }
    for (Found value : values) {
      if (selector.isEmpty() ? value.number() != null : value.label().equals(selector)) {
        return value;
      }
    }
    return null;
  }
}
