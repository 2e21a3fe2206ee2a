// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;

/** A tree held in memory, as RFC 6962 section 2.1 hashes it: the runs of a batch of readings. */
public final class InnerTree {
  private final List<byte[]> leaves;
  private final Merkle merkle = new Merkle();

  private InnerTree(List<byte[]> leaves) {
    this.leaves = leaves;
  }

  /** The tree over these entries. */
  public static InnerTree of(List<byte[]> entries) {
    Merkle merkle = new Merkle();
    return new InnerTree(entries.stream().map(merkle::leaf).toList());
  }

  /** The tree over parts of a larger one, each given by its root; all but the last are full. */
  public static InnerTree ofRoots(List<Hash> roots) {
    return new InnerTree(roots.stream().map(Hash::digest).toList());
  }

  /** Its root. */
  public Hash root() {
    return Hash.ofDigest(leaves.isEmpty() ? merkle.empty() : root(leaves));
  }

  /** Sibling hashes of an entry from the leaf up. */
  public List<Hash> path(int index) {
    var path = new java.util.ArrayList<Hash>();
    List<byte[]> part = leaves;
    int at = index;
    while (part.size() > 1) {
      int split = Integer.highestOneBit(part.size() - 1);
      List<byte[]> left = part.subList(0, split);
      List<byte[]> right = part.subList(split, part.size());
      path.addFirst(Hash.ofDigest(root(at < split ? right : left)));
      part = at < split ? left : right;
      at = at < split ? at : at - split;
    }
    return path;
  }

  private byte[] root(List<byte[]> part) {
    if (part.size() == 1) {
      return part.getFirst();
    }
    int split = Integer.highestOneBit(part.size() - 1);
    return merkle.node(root(part.subList(0, split)), root(part.subList(split, part.size())));
  }

  /** What is wrong with an entry that is said to be in the tree of that root; null if it is. */
  public static @Nullable Finding check(
      long index, long size, byte[] entry, List<Hash> path, Hash root) {
    return Proofs.inclusion(
        index,
        size,
        new Merkle().leaf(entry),
        path.stream().map(Hash::digest).toList(),
        root.digest());
  }
}
