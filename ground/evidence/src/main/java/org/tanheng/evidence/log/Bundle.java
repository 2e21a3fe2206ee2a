// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Up to 256 entries in one file, each behind its length as two bytes (C2SP tlog-tiles). */
final class Bundle {
  /** Most bytes of an entry. */
  static final int LONGEST = 0xffff;

  private Bundle() {}

  static void add(ByteArrayOutputStream bundle, byte[] entry) {
    bundle.write(entry.length >>> 8);
    bundle.write(entry.length);
    bundle.writeBytes(entry);
  }

  /** The entries of a bundle; empty if its lengths do not fit its bytes. */
  static Optional<List<byte[]>> read(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(bundle);
    while (bytes.remaining() >= Short.BYTES) {
      int length = Short.toUnsignedInt(bytes.getShort());
      if (bytes.remaining() < length) {
        return Optional.empty();
      }
      byte[] entry = new byte[length];
      bytes.get(entry);
      entries.add(entry);
    }
    return bytes.hasRemaining() ? Optional.empty() : Optional.of(entries);
  }
}
