// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.List;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.ReadingRun;

/**
 * Readings of a point as one logged batch held them, made again from what the store has now. Only
 * the check against the root in the entry's leaf says whether they are still the same.
 *
 * @param entry the leaf of the batch
 * @param run place in the batch
 * @param path sibling hashes to the root of the batch
 */
public record LoggedRun(LoggedEntry entry, int run, ReadingRun readings, List<Hash> path) {}
