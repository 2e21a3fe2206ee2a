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

/**
 * A month's column as bytes: zone, step, scale, then per slot quality, value, unknown time, and
 * where there are any flags and the distances of the bounds; slots of which nothing is known stand
 * as their count. The first version had no flags and no bounds, the first two no counts.
 */
final class RollupCodec {
  private static final byte PLAIN = 1;
  private static final byte SLOT_BY_SLOT = 2;
  private static final byte VERSION = 3;
  private static final int HEAD = 8;

  /** The most bytes of a slot. */
  private static final int SLOT = 1 + 5 * Varint.MOST_BYTES;

  private static final int FLAGS = 0x20;
  private static final int BOUNDS = 0x40;
  private static final int QUALITY = 0x1f;
  private static final byte UNKNOWN = (byte) 0x80;

  private RollupCodec() {}

  static byte[] encode(Rollup rollup) {
    IntervalSeries columns = rollup.slots();
    Slots slots = columns.slots();
    byte[] zone = slots.zone().getId().getBytes(StandardCharsets.UTF_8);
    byte[] step = slots.step().toString().getBytes(StandardCharsets.UTF_8);
    int count = columns.count();
    ByteBuffer buffer = ByteBuffer.allocate(HEAD + zone.length + step.length);
    buffer.put(VERSION).put((byte) zone.length).put(zone).put((byte) step.length).put(step);
    buffer.put((byte) columns.scale());
    for (int i = 0; i < count; ) {
      buffer = withRoom(buffer);
      int unknown = unknown(columns, i);
      if (unknown == 0) {
        put(buffer, columns, i++);
      } else {
        buffer.put(UNKNOWN);
        Varint.put(buffer, unknown);
        i += unknown;
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static ByteBuffer withRoom(ByteBuffer buffer) {
    return buffer.remaining() >= SLOT
        ? buffer
        : ByteBuffer.allocate(2 * buffer.capacity() + SLOT).put(buffer.flip());
  }

  private static int unknown(IntervalSeries columns, int from) {
    int end = from;
    while (end < columns.count() && isUnknown(columns, end)) {
      end++;
    }
    return end - from;
  }

  private static boolean isUnknown(IntervalSeries columns, int slot) {
    return columns.isMissing(slot)
        && columns.knownMillis(slot) == 0
        && columns.value(slot) == 0
        && columns.flagBits(slot) == 0
        && columns.lowBits(slot) == IntervalSeries.NO_BOUND
        && columns.highBits(slot) == IntervalSeries.NO_BOUND;
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
    if (version != PLAIN && version != SLOT_BY_SLOT && version != VERSION) {
      throw new IllegalStateException("a rollup of another format: " + bytes[0]);
    }
    ZoneId zone = ZoneId.of(text(buffer));
    Step step = Step.parse(text(buffer)).orElseThrow();
    int scale = buffer.get();
    Slots slots = Slots.of(month, step, zone);
    IntervalSeries.Builder columns = IntervalSeries.builder(slots, scale);
    for (int i = 0; i < slots.count(); i++) {
      byte head = buffer.get();
      if (head == UNKNOWN) {
        i += (int) Varint.get(buffer) - 1;
        continue;
      }
      long value = Varint.get(buffer);
      long known = slots.end(i) - slots.start(i) - Varint.get(buffer);
      int flags = (head & FLAGS) == 0 ? 0 : (int) Varint.get(buffer);
      boolean isBound = (head & BOUNDS) != 0;
      long low = isBound ? value - Varint.get(buffer) : IntervalSeries.NO_BOUND;
      long high = isBound ? value + Varint.get(buffer) : IntervalSeries.NO_BOUND;
      columns.kept(i, value, Values.quality((byte) (head & QUALITY)), known, low, high, flags);
    }
    return new Rollup(pointId, month, columns.build());
  }

  private static String text(ByteBuffer buffer) {
    byte[] text = new byte[buffer.get()];
    buffer.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
