// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the bytes of a {@link ReadingRun} reading by reading, for those who hold many and make no
 * object of each. The form is the one that {@link ReadingRun} states.
 */
public final class RunForm {
  private static final byte VERSION = 1;

  private final ByteBuffer out;

  /**
   * Begins a run.
   *
   * @param first sequence number of its first reading
   * @param count how many are added, no more and no fewer
   */
  public RunForm(String point, long first, int count) {
    byte[] id = point.getBytes(StandardCharsets.UTF_8);
    int head = 1 + Short.BYTES + id.length + Long.BYTES + Integer.BYTES;
    out = ByteBuffer.allocate(head + count * RunReading.BYTES);
    out.put(VERSION).putShort((short) id.length).put(id).putLong(first).putInt(count);
  }

  /** Adds a reading; the quality is the number of {@link RunReading}. */
  public RunForm add(long second, int nano, long unscaled, int scale, int quality) {
    out.putLong(second).putInt(nano).putLong(unscaled).putInt(scale).put((byte) quality);
    return this;
  }

  /** The whole run; asking before all readings are in is a programming error. */
  public byte[] bytes() {
    if (out.hasRemaining()) {
      throw new IllegalStateException(out.remaining() + " bytes of the run are missing");
    }
    return out.array();
  }
}
