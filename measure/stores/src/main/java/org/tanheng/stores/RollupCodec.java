// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;

/**
 * A month's column as bytes: zone, step, scale, then per slot quality, value, unknown time, and
 * where there are any flags and the distances of the bounds. The first version had neither.
 */
final class RollupCodec {
  private static final byte PLAIN = 1;
  private static final byte VERSION = 2;
  private static final int FLAGS = 0x20;
  private static final int BOUNDS = 0x40;
  private static final int QUALITY = 0x1f;

  private RollupCodec() {}

  static byte[] encode(Rollup rollup) {
    IntervalSeries columns = rollup.slots();
    Slots slots = columns.slots();
    byte[] zone = slots.zone().getId().getBytes(StandardCharsets.UTF_8);
    byte[] step = slots.step().toString().getBytes(StandardCharsets.UTF_8);
    int count = columns.count();
    int room = 8 + zone.length + step.length + count * (1 + 5 * Varint.MOST_BYTES);
    ByteBuffer buffer = ByteBuffer.allocate(room);
    buffer.put(VERSION).put((byte) zone.length).put(zone).put((byte) step.length).put(step);
    buffer.put((byte) columns.scale());
    for (int i = 0; i < count; i++) {
      put(buffer, columns, i);
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static void put(ByteBuffer buffer, IntervalSeries columns, int slot) {
    Slots slots = columns.slots();
    int flags = columns.flagBits(slot);
    long low = columns.lowBits(slot);
    long high = columns.highBits(slot);
    boolean isBound = low != IntervalSeries.NO_BOUND && high != IntervalSeries.NO_BOUND;
    int head = Values.code(columns.quality(slot));
    buffer.put((byte) (head | (flags == 0 ? 0 : FLAGS) | (isBound ? BOUNDS : 0)));
    Varint.put(buffer, columns.value(slot));
    Varint.put(buffer, slots.end(slot) - slots.start(slot) - columns.knownMillis(slot));
    if (flags != 0) {
      Varint.put(buffer, flags);
    }
    if (isBound) {
      Varint.put(buffer, columns.value(slot) - low);
      Varint.put(buffer, high - columns.value(slot));
    }
  }

  static Rollup decode(String pointId, YearMonth month, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte version = buffer.get();
    if (version != PLAIN && version != VERSION) {
      throw new IllegalStateException("a rollup of another format: " + bytes[0]);
    }
    ZoneId zone = ZoneId.of(text(buffer));
    Step step = Step.parse(text(buffer)).orElseThrow();
    int scale = buffer.get();
    Slots slots = Slots.of(month, step, zone);
    long[] values = new long[slots.count()];
    Quality[] qualities = new Quality[values.length];
    long[] known = new long[values.length];
    long[] lows = new long[values.length];
    long[] highs = new long[values.length];
    int[] flags = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int head = buffer.get();
      qualities[i] = Values.quality((byte) (head & QUALITY));
      values[i] = Varint.get(buffer);
      known[i] = slots.end(i) - slots.start(i) - Varint.get(buffer);
      flags[i] = (head & FLAGS) == 0 ? 0 : (int) Varint.get(buffer);
      boolean isBound = (head & BOUNDS) != 0;
      lows[i] = isBound ? values[i] - Varint.get(buffer) : IntervalSeries.NO_BOUND;
      highs[i] = isBound ? values[i] + Varint.get(buffer) : IntervalSeries.NO_BOUND;
    }
    IntervalSeries columns = IntervalSeries.of(slots, scale, values, qualities, known);
    return new Rollup(pointId, month, columns.with(lows, highs, flags));
  }

  private static String text(ByteBuffer buffer) {
    byte[] text = new byte[buffer.get()];
    buffer.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
