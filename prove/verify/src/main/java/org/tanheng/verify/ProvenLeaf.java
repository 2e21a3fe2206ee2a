// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.List;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.log.LogReader;

/**
 * A leaf with its place in the log and the way to the root of the bundle's checkpoint.
 *
 * @param index from 0
 * @param path sibling hashes from the leaf up
 */
public record ProvenLeaf(Leaf leaf, long index, List<Hash> path) {
  public ProvenLeaf {
    path = List.copyOf(path);
  }

  /** The entry at an index of a log, which must be a leaf. */
  public static ProvenLeaf of(LogReader log, long index) {
    Leaf leaf = Leaf.parse(log.entry(index)).orElseThrow();
    List<Hash> path =
        log.trees().inclusion(index, log.checkpoint().size()).stream().map(Hash::ofDigest).toList();
    return new ProvenLeaf(leaf, index, path);
  }
}
