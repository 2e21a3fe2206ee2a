// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.review.Review;
import org.tanheng.data.activity.Source;
import org.tanheng.finding.Finding;

/**
 * A source over a year.
 *
 * @param total sum of its data that lie in the year, in the unit of the source; null without data
 * @param crossCheck the same by its bills that are not posted or by second figures of one route,
 *     null where they cover other days
 * @param colour verdict of the rules
 * @param findings what the rules found
 * @param months January to December
 */
record BoardRow(
    Source source,
    @Nullable String total,
    @Nullable String crossCheck,
    Review.Colour colour,
    List<Finding> findings,
    List<MonthCell> months) {}
