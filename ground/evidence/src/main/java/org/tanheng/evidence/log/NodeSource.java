// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

/**
 * Hashes of complete subtrees of a log: node {@code index} at {@code level} covers the leaves from
 * {@code index * 2^level} on, 2^level of them. Level 0 are the leaf hashes.
 */
@FunctionalInterface
public interface NodeSource {
  /** The 32 bytes of the node; only complete subtrees of the tree in question are asked for. */
  byte[] node(int level, long index);
}
