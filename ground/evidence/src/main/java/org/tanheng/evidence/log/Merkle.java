// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of a Merkle tree over SHA-256: a leaf is hashed behind a 0 byte, a node behind a 1
 * byte, so that neither can pass for the other (RFC 6962 section 2.1). Not for use by two threads.
 */
final class Merkle {
  /** Bytes of a hash. */
  static final int SIZE = 32;

  private final MessageDigest digest;

  Merkle() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The root of the tree without leaves: the hash of nothing. */
  byte[] empty() {
    return digest.digest();
  }

  byte[] leaf(byte[] entry) {
    digest.update((byte) 0);
    return digest.digest(entry);
  }

  /** The hash of an entry that fills a room up to a length, put at a place. */
  void leaf(byte[] room, int length, byte[] to, int at) {
    digest.update((byte) 0);
    digest.update(room, 0, length);
    put(to, at);
  }

  /** The hash over two hashes that stand one behind the other, put at a place. */
  void node(byte[] pairs, int from, byte[] to, int at) {
    digest.update((byte) 1);
    digest.update(pairs, from, 2 * SIZE);
    put(to, at);
  }

  private void put(byte[] to, int at) {
    try {
      digest.digest(to, at, SIZE);
    } catch (DigestException e) {
      throw new IllegalStateException("no room for a hash at " + at, e);
    }
  }

  byte[] node(byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }
}
