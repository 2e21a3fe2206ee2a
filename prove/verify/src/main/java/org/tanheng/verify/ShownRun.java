// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.List;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.ReadingRun;

/**
 * A run of readings that the holder shows of a batch.
 *
 * @param leaf place of the batch's leaf in the bundle, from 0
 * @param number of the run in the batch, from 0
 * @param path sibling hashes to the root of the batch
 */
public record ShownRun(int leaf, int number, ReadingRun run, List<Hash> path) {
  public ShownRun {
    path = List.copyOf(path);
  }
}
