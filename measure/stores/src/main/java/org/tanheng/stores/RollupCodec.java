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

/** A month's column as bytes: zone, step, scale, then per slot quality, value, unknown time. */
final class RollupCodec {
  private static final byte VERSION = 1;

  private RollupCodec() {}

  static byte[] encode(Rollup rollup) {
    IntervalSeries columns = rollup.slots();
    Slots slots = columns.slots();
    byte[] zone = slots.zone().getId().getBytes(StandardCharsets.UTF_8);
    byte[] step = slots.step().toString().getBytes(StandardCharsets.UTF_8);
    int count = columns.count();
    int room = 8 + zone.length + step.length + count * (1 + 2 * Varint.MOST_BYTES);
    ByteBuffer buffer = ByteBuffer.allocate(room);
    buffer.put(VERSION).put((byte) zone.length).put(zone).put((byte) step.length).put(step);
    buffer.put((byte) columns.scale());
    for (int i = 0; i < count; i++) {
      buffer.put(Values.code(columns.quality(i)));
      Varint.put(buffer, columns.value(i));
      Varint.put(buffer, slots.end(i) - slots.start(i) - columns.knownMillis(i));
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  static Rollup decode(String pointId, YearMonth month, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (buffer.get() != VERSION) {
      throw new IllegalStateException("a rollup of another format: " + bytes[0]);
    }
    ZoneId zone = ZoneId.of(text(buffer));
    Step step = Step.parse(text(buffer)).orElseThrow();
    int scale = buffer.get();
    Slots slots = Slots.of(month, step, zone);
    long[] values = new long[slots.count()];
    Quality[] qualities = new Quality[values.length];
    long[] known = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      qualities[i] = Values.quality(buffer.get());
      values[i] = Varint.get(buffer);
      known[i] = slots.end(i) - slots.start(i) - Varint.get(buffer);
    }
    IntervalSeries columns = IntervalSeries.of(slots, scale, values, qualities, known);
    return new Rollup(pointId, month, columns);
  }

  private static String text(ByteBuffer buffer) {
    byte[] text = new byte[buffer.get()];
    buffer.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
