// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * The answer to one row.
 *
 * @param index place of the row in the request
 * @param known what is known now, null where nothing is
 * @param findings errors where the row was refused, warnings where it was taken
 */
record LabAnswer(int index, @Nullable LabView known, List<Finding> findings) {}
