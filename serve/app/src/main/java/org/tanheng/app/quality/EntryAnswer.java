// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.util.List;
import org.tanheng.finding.Finding;

/**
 * What became of a reading taken by hand.
 *
 * @param entered false: it does not look right and has to be confirmed
 * @param duplicate it was entered before
 */
record EntryAnswer(boolean entered, boolean duplicate, List<Finding> findings) {}
