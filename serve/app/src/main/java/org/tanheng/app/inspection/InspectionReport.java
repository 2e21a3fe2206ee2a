// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inspection;

import java.time.Instant;
import java.util.List;
import org.tanheng.finding.Finding;

/**
 * What an inspection saw.
 *
 * @param leaves of the log, each compared
 * @param readingLeaves of them that the store of readings wrote
 * @param inventories versions compared
 * @param files compared
 * @param whole whether there is no error
 */
record InspectionReport(
    Instant at,
    long leaves,
    long readingLeaves,
    int inventories,
    int files,
    boolean whole,
    List<Finding> findings) {}
