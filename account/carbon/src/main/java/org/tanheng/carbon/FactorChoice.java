// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/** Which emission factor a source declares: one of its own with a source, or a row of a family. */
public sealed interface FactorChoice {

  /**
   * A factor that the user brings.
   *
   * @param value emissions per unit of activity
   * @param source document or contract that states it
   * @param evidence reference that opens it, null if none
   */
  record Own(Quantity value, String source, @Nullable String evidence) implements FactorChoice {}

  /**
   * A row of the factor library.
   *
   * @param family code of the family, for example {@code cn-grid-average}
   * @param region region as published, null for the family's widest
   * @param year data year, null for the latest published at the end of the period
   */
  record Library(String family, @Nullable String region, @Nullable Integer year)
      implements FactorChoice {}

  /**
   * One row of the factor library.
   *
   * @param id id of the row, for example {@code uk/2025/business-travel-air/...}
   */
  record Row(String id) implements FactorChoice {}
}
