// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The readings of one point in one batch, in a fixed binary form of big-endian integers: a version
 * byte 1, length of the point's id (2) and its UTF-8 bytes, first sequence number (8), count (4),
 * then for each reading seconds since 1970 (8), nanoseconds (4), unscaled value (8), scale (4),
 * quality (1).
 *
 * @param point id of the point
 * @param first sequence number of its first reading, counting up by one
 * @param readings in the order in which they came, at least one
 */
public record ReadingRun(String point, long first, List<RunReading> readings) {
  private static final byte VERSION = 1;
  private static final int LONGEST_ID = 0xFFFF;

  public ReadingRun {
    readings = List.copyOf(readings);
    int length = point.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > LONGEST_ID || first < 0 || readings.isEmpty()) {
      throw new IllegalArgumentException("no run: " + point + " from " + first);
    }
  }

  /** The one form of the run. */
  public byte[] bytes() {
    RunForm form = new RunForm().begin(point, first, readings.size());
    for (RunReading reading : readings) {
      form.add(
          reading.time().getEpochSecond(),
          reading.time().getNano(),
          reading.unscaled(),
          reading.scale(),
          reading.quality());
    }
    return form.bytes();
  }

  /** Reads a run; bytes that no run has are refused. */
  public static Outcome<ReadingRun> parse(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (in.get() != VERSION) {
        return refused("another version");
      }
      byte[] id = new byte[Short.toUnsignedInt(in.getShort())];
      in.get(id);
      long first = in.getLong();
      int count = in.getInt();
      if (count < 1 || in.remaining() != (long) count * RunReading.BYTES) {
        return refused(count + " readings in " + in.remaining() + " bytes");
      }
      List<RunReading> readings = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        Instant time = Instant.ofEpochSecond(in.getLong(), in.getInt());
        readings.add(new RunReading(time, in.getLong(), in.getInt(), in.get()));
      }
      ReadingRun run = new ReadingRun(new String(id, StandardCharsets.UTF_8), first, readings);
      return java.util.Arrays.equals(run.bytes(), bytes)
          ? Outcome.done(run)
          : refused("a form that is not the only one");
    } catch (java.nio.BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
      return refused("bytes that no run has");
    }
  }

  private static Outcome<ReadingRun> refused(String got) {
    return Outcome.refused(
        Finding.error("run-malformed", "run", got, "a run of readings", "Ask for the run again."));
  }
}
