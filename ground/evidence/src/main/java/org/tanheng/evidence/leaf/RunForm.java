// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the bytes of a {@link ReadingRun} reading by reading, for those who hold many and make no
 * object of each; one room serves run after run. The form is the one that {@link ReadingRun}
 * states.
 */
public final class RunForm {
  private static final byte VERSION = 1;

  private ByteBuffer out = ByteBuffer.allocate(0);

  /**
   * Begins a run.
   *
   * @param first sequence number of its first reading
   * @param count how many are added, no more and no fewer
   */
  public RunForm begin(String point, long first, int count) {
    byte[] id = point.getBytes(StandardCharsets.UTF_8);
    int head = 1 + Short.BYTES + id.length + Long.BYTES + Integer.BYTES;
    int length = head + count * RunReading.BYTES;
    if (out.capacity() < length) {
      out = ByteBuffer.allocate(length);
    }
    out.clear().limit(length);
    out.put(VERSION).putShort((short) id.length).put(id).putLong(first).putInt(count);
    return this;
  }

  /** Adds a reading; the quality is the number of {@link RunReading}. */
  public RunForm add(long second, int nano, long unscaled, int scale, int quality) {
    out.putLong(second).putInt(nano).putLong(unscaled).putInt(scale).put((byte) quality);
    return this;
  }

  /** How long the run is; asking before all readings are in is a programming error. */
  public int length() {
    if (out.hasRemaining()) {
      throw new IllegalStateException(out.remaining() + " bytes of the run are missing");
    }
    return out.limit();
  }

  /** What holds the run in its first bytes, until the next begins. */
  public byte[] room() {
    return out.array();
  }

  /** The whole run. */
  public byte[] bytes() {
    return Arrays.copyOf(out.array(), length());
  }
}
