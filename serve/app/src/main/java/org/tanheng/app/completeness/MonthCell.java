// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.review.Review;
import org.tanheng.data.activity.ActivityStatus;

/**
 * One month of one source.
 *
 * @param amount use of the month in the unit of the source, null where no datum lies in it
 * @param status the least advanced review of its data, RETURNED before all; null without data
 * @param evidence whether every datum has a reference or a file
 * @param colour null where there is nothing to judge yet
 * @param data data that meet the month
 */
record MonthCell(
    YearMonth month,
    State state,
    @Nullable String amount,
    @Nullable ActivityStatus status,
    boolean evidence,
    Review.@Nullable Colour colour,
    List<UUID> data) {

  /** How much of a month is known. */
  enum State {
    PRESENT,
    /** Known, but some of it is estimated, interpolated or substituted. */
    ESTIMATED,
    /** Some days are missing. */
    PARTIAL,
    /** Known only as part of a longer span, such as a year. */
    COARSE,
    MISSING,
    /** The month has not ended. */
    PENDING,
    /** The source does not exist then. */
    ABSENT
  }
}
