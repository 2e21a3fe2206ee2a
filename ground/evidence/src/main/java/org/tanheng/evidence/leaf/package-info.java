// SPDX-License-Identifier: Apache-2.0
/** What stands in an evidence log: leaves, salted commitments, batches of readings. */
@NullMarked
package org.tanheng.evidence.leaf;

import org.jspecify.annotations.NullMarked;
