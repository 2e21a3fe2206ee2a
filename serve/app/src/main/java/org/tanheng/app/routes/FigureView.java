// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.routes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.ActivityFigure;

/**
 * A figure, and for a second one the comparison with what counts.
 *
 * @param compared null for a primary figure, and where activity data do not fill the span
 */
record FigureView(ActivityFigure figure, @Nullable FigureComparison compared) {

  /**
   * What counts beside the second figure, in the unit of the source.
   *
   * @param difference second less counted
   * @param share of the counted figure, null where that is zero
   * @param tolerance share that the control plan allows
   */
  record FigureComparison(
      BigDecimal counted,
      BigDecimal second,
      BigDecimal difference,
      @Nullable BigDecimal share,
      BigDecimal tolerance,
      boolean exceeded) {}
}
