// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * What became of a row of a table of bills.
 *
 * @param line line of the file, from 1
 * @param billId the draft that was made of it, null if it was set aside
 * @param findings why it was set aside, or what does not fit on the bill
 */
record ImportedBill(long line, @Nullable UUID billId, List<Finding> findings) {}
