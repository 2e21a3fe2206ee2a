// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * What became of an amount of an activity sheet.
 *
 * @param line line of the file, from 1
 * @param column title of its column
 * @param got the amount as written
 * @param activityId the datum that is known now, null if the amount was set aside
 * @param findings why it was set aside, empty if it was taken
 */
record SheetAnswer(
    long line, String column, String got, @Nullable UUID activityId, List<Finding> findings) {}
