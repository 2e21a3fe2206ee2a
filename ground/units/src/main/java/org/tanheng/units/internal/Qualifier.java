// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Dimension;

/**
 * The state in brackets after a unit: {@code m3(20°C)}, {@code kWh(GCV)}, {@code MPa(g)}. It adds a
 * base of its own, so that states do not mix, or none where it only says what is meant anyway.
 */
public record Qualifier(String text, String countedBase, int per, @Nullable String adds) {

  boolean fits(Dimension dimension) {
    int power = dimension.power(countedBase);
    return power != 0 && power % per == 0;
  }

  Dimension addedTo(Dimension dimension) {
    return adds == null
        ? dimension
        : dimension.times(Dimension.base(adds).power(dimension.power(countedBase) / per));
  }
}
