// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model as it stands and its scenarios; each comparison holds a scenario against the first. */
record ProductScenarios(List<ProductResult> results, List<ProductAgainst> comparison) {

  /**
   * One against another.
   *
   * @param sureThatSecondBelow share of the common draws in which the second is below the first
   */
  record ProductAgainst(
      String first,
      String second,
      double difference,
      @Nullable Double relative,
      @Nullable Double sureThatSecondBelow) {}
}
