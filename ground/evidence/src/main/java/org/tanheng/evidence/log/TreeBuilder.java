// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.Arrays;
import org.tanheng.evidence.Hash;

/**
 * Hashes entries as they come to the tree of RFC 6962 section 2.1 and keeps their hashes alone, in
 * one row that is used again. A level is made by hashing neighbours; a last one without neighbour
 * goes up as it is, which is the tree that splits at the largest power of two. Not for two threads.
 */
public final class TreeBuilder {
  private static final int SIZE = Merkle.SIZE;
  private static final int ROOM = 64;

  private final Merkle merkle = new Merkle();
  private byte[] leaves = new byte[ROOM * SIZE];
  private byte[] level = new byte[ROOM * SIZE];
  private int count;

  /** Begins anew. */
  public void clear() {
    count = 0;
  }

  /** Adds the first bytes of a room as an entry. */
  public void add(byte[] room, int length) {
    int at = count * SIZE;
    if (at == leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * at);
    }
    merkle.leaf(room, length, leaves, at);
    count++;
  }

  /** Adds an entry. */
  public void add(byte[] entry) {
    add(entry, entry.length);
  }

  /** The first byte of the hash of an entry, counted from 0. */
  public byte firstByte(int entry) {
    return leaves[entry * SIZE];
  }

  /** The root of all; of no entries the hash of nothing. */
  public Hash root() {
    if (count == 0) {
      return Hash.ofDigest(merkle.empty());
    }
    byte[] root = new byte[SIZE];
    root(leaves, 0, count, root, 0);
    return Hash.ofDigest(root);
  }

  /** The roots of its parts of so many entries, a power of two, one behind the other. */
  public byte[] parts(int width) {
    int parts = (count + width - 1) / width;
    byte[] roots = new byte[parts * SIZE];
    for (int i = 0; i < parts; i++) {
      root(leaves, i * width, Math.min(width, count - i * width), roots, i * SIZE);
    }
    return roots;
  }

  /** The root over the roots of parts, which stand one behind the other. */
  public Hash ofParts(byte[] roots) {
    byte[] root = new byte[SIZE];
    root(roots, 0, roots.length / SIZE, root, 0);
    return Hash.ofDigest(root);
  }

  private void root(byte[] hashes, int from, int width, byte[] to, int at) {
    if (level.length < width * SIZE) {
      level = new byte[hashes.length];
    }
    System.arraycopy(hashes, from * SIZE, level, 0, width * SIZE);
    int size = width;
    while (size > 1) {
      int pairs = size / 2;
      for (int i = 0; i < pairs; i++) {
        merkle.node(level, 2 * i * SIZE, level, i * SIZE);
      }
      if (size % 2 == 1) {
        System.arraycopy(level, (size - 1) * SIZE, level, pairs * SIZE, SIZE);
      }
      size = pairs + size % 2;
    }
    System.arraycopy(level, 0, to, at, SIZE);
  }
}
