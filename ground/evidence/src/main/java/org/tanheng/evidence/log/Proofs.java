// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static java.lang.Long.compareUnsigned;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * Checks proofs of a Merkle tree log: that a leaf is in the tree of a root, and that one tree
 * begins with all of another (RFC 6962 section 2.1, algorithms of RFC 9162 sections 2.1.3.2 and
 * 2.1.4.2). Sizes and indexes are unsigned; what does not hold is a finding, null means it holds.
 */
public final class Proofs {
  private Proofs() {}

  /** Whether the leaf of this hash stands at {@code index} in the tree of {@code size} leaves. */
  public static @Nullable Finding inclusion(
      long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
    if (compareUnsigned(index, size) >= 0) {
      return failed("index", Long.toUnsignedString(index), "below the tree size");
    }
    if (leafHash.length != Merkle.SIZE) {
      return length("leafHash", leafHash);
    }
    Merkle merkle = new Merkle();
    Path path = new Path(index, size - 1);
    byte[] hash = leafHash;
    for (byte[] sibling : proof) {
      if (path.isAtRoot()) {
        return failed("proof", proof.size() + " hashes", "no more than the path to the root");
      }
      if (sibling.length != Merkle.SIZE) {
        return length("proof", sibling);
      }
      hash = path.isRightOrLast() ? merkle.node(sibling, hash) : merkle.node(hash, sibling);
      path.up();
    }
    if (!path.isAtRoot()) {
      return failed("proof", proof.size() + " hashes", "the whole path to the root");
    }
    return matches("root", hash, root);
  }

  /**
   * Whether the tree of {@code size2} begins with the tree of {@code size1}. From size 0 nothing
   * can be proven, so that is refused. Roots are compared as the bytes given.
   */
  public static @Nullable Finding consistency(
      long size1, long size2, byte[] root1, byte[] root2, List<byte[]> proof) {
    if (compareUnsigned(size2, size1) < 0) {
      return failed("size2", Long.toUnsignedString(size2), "not below size1");
    }
    if (size1 == 0) {
      return failed("size1", "0", "1 or more: from the empty tree nothing can be proven");
    }
    if (size1 == size2) {
      return proof.isEmpty()
          ? matches("root2", root1, root2)
          : failed("proof", proof.size() + " hashes", "none between equal sizes");
    }
    if (proof.isEmpty()) {
      return failed("proof", "no hash", "the path between the two trees");
    }
    for (byte[] hash : proof) {
      if (hash.length != Merkle.SIZE) {
        return length("proof", hash);
      }
    }
    return grown(size1, size2, root1, root2, proof);
  }

  private static @Nullable Finding grown(
      long size1, long size2, byte[] root1, byte[] root2, List<byte[]> proof) {
    Merkle merkle = new Merkle();
    Path path = new Path(size1 - 1, size2 - 1);
    path.skipRight();
    boolean isWholeSubtree = Long.bitCount(size1) == 1;
    byte[] first = isWholeSubtree ? root1 : proof.get(0);
    byte[] second = first;
    for (byte[] sibling : proof.subList(isWholeSubtree ? 0 : 1, proof.size())) {
      if (path.isAtRoot()) {
        return failed("proof", proof.size() + " hashes", "no more than the path to the root");
      }
      if (path.isRightOrLast()) {
        first = merkle.node(sibling, first);
        second = merkle.node(sibling, second);
      } else {
        second = merkle.node(second, sibling);
      }
      path.up();
    }
    if (!path.isAtRoot()) {
      return failed("proof", proof.size() + " hashes", "the whole path to the root");
    }
    Finding old = matches("root1", first, root1);
    return old != null ? old : matches("root2", second, root2);
  }

  private static @Nullable Finding matches(String subject, byte[] computed, byte[] stated) {
    return MessageDigest.isEqual(computed, stated)
        ? null
        : failed(subject, "another hash", "the hash that the proof leads to");
  }

  private static Finding length(String subject, byte[] hash) {
    return failed(subject, hash.length + " bytes", "a SHA-256 hash of 32 bytes");
  }

  private static Finding failed(String subject, String got, String wanted) {
    return Finding.error(
        "proof-invalid",
        subject,
        got,
        wanted,
        "Do not trust what this proof was to show; ask for the log's own tiles.");
  }

  /** Where a leaf and the last leaf stand, level by level from the bottom. */
  private static final class Path {
    private long node;
    private long last;

    Path(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean isAtRoot() {
      return last == 0;
    }

    boolean isRightOrLast() {
      return (node & 1) == 1 || node == last;
    }

    /** Up one level, and on while the node is the last one and has no sibling there. */
    void up() {
      if (node == last) {
        while ((node & 1) == 0 && node != 0) {
          shift();
        }
      }
      shift();
    }

    /** Up past all levels on which the node is a right child. */
    void skipRight() {
      while ((node & 1) == 1) {
        shift();
      }
    }

    private void shift() {
      node >>>= 1;
      last >>>= 1;
    }
  }
}
