// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.background;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tanheng.evidence.Hash;
import org.tanheng.footprint.matrix.SparseMatrix;

/** The identity of matrices: the hash of their entries in order, exact zeros left out. */
final class Systems {
  private Systems() {}

  static Hash hash(SparseMatrix a, double[][] direct) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    ByteBuffer entry = ByteBuffer.allocate(16);
    for (int c = 0; c < a.columns(); c++) {
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        put(digest, entry, a.row(e), c, a.value(e));
      }
    }
    for (int k = 0; k < direct.length; k++) {
      for (int c = 0; c < direct[k].length; c++) {
        if (direct[k][c] != 0) {
          put(digest, entry, -1 - k, c, direct[k][c]);
        }
      }
    }
    return Hash.ofDigest(digest.digest());
  }

  private static void put(MessageDigest digest, ByteBuffer entry, int row, int c, double value) {
    entry.clear();
    entry.putInt(row).putInt(c).putDouble(value == 0 ? 0 : value);
    digest.update(entry.array());
  }
}
