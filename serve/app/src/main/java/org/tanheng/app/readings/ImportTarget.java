// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a column of a file goes.
 *
 * @param column number of the column, from 1
 * @param pointId point that takes the readings
 * @param unit unit of the column, null for the point's
 */
record ImportTarget(int column, UUID pointId, @Nullable String unit) {}
