// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Activity;
import org.tanheng.finding.Finding;

/**
 * What became of a cell.
 *
 * @param index place of the cell in the request
 * @param datum what is known now, null where nothing is
 * @param findings why the cell was refused, or what to know of one that was taken
 */
public record CellAnswer(int index, @Nullable Activity datum, List<Finding> findings) {}
