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

  /** An address of two parts and perhaps a selector, null where a part has another form. */
  static @Nullable Place of(String address, String device, String item) {
    String[] parts = address.split("/", -1);
    boolean fits =
        parts.length >= 2
            && parts.length <= 3
            && parts[0].matches(device)
            && parts[1].matches(item);
    return fits ? new Place(parts[0], parts[1], parts.length == 3 ? parts[2] : "") : null;
  }

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
