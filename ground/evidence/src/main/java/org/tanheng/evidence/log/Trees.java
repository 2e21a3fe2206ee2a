// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of the trees of a log, computed from the hashes of its complete subtrees (RFC
 * 6962 sections 2.1, 2.1.1 and 2.1.2). Every tree of fewer leaves than the source has can be asked.
 */
public final class Trees {
  private final NodeSource nodes;
  private final Merkle merkle = new Merkle();

  public Trees(NodeSource nodes) {
    this.nodes = nodes;
  }

  /** The root of the first {@code size} leaves. */
  public byte[] root(long size) {
    return size == 0 ? merkle.empty() : subtree(0, size);
  }

  /**
   * The siblings on the way from leaf {@code index} to the root of {@code size} leaves.
   *
   * @throws IllegalArgumentException if the leaf is not in that tree
   */
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
    }
    List<byte[]> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return path;
  }

  /**
   * What shows that the tree of {@code size2} leaves begins with that of {@code size1}.
   *
   * @throws IllegalArgumentException unless 0 &lt; size1 &lt;= size2
   */
  public List<byte[]> consistency(long size1, long size2) {
    if (size1 <= 0 || size1 > size2) {
      throw new IllegalArgumentException("no consistency from " + size1 + " to " + size2);
    }
    List<byte[]> path = new ArrayList<>();
    consistency(size1, 0, size2, true, path);
    return path;
  }

  private void inclusion(long index, long start, long end, List<byte[]> path) {
    if (end - start == 1) {
      return;
    }
    long middle = start + split(end - start);
    if (index < middle) {
      inclusion(index, start, middle, path);
      path.add(subtree(middle, end));
    } else {
      inclusion(index, middle, end, path);
      path.add(subtree(start, middle));
    }
  }

  private void consistency(long size, long start, long end, boolean isKnown, List<byte[]> path) {
    if (size == end) {
      if (!isKnown) {
        path.add(subtree(start, end));
      }
      return;
    }
    long middle = start + split(end - start);
    if (size <= middle) {
      consistency(size, start, middle, isKnown, path);
      path.add(subtree(middle, end));
    } else {
      consistency(size, middle, end, false, path);
      path.add(subtree(start, middle));
    }
  }

  /** The hash of the leaves from start to end; start is aligned as all splits leave it. */
  private byte[] subtree(long start, long end) {
    long width = end - start;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.node(level, start >>> level);
    }
    long middle = start + split(width);
    return merkle.node(subtree(start, middle), subtree(middle, end));
  }

  /** The largest power of two below the width. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}
