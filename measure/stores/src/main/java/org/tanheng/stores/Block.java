// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The versions of a point's readings in one UTC day as bytes: columns of time, receipt, value and
 * kind of what holds, then the older versions as differences from the newer one. The receipt is
 * split into a part that only rises and how much later than that a reading came.
 */
final class Block {
  private static final int ONE_KIND = 0x01;
  private static final int OLDER = 0x02;

  private Block() {}

  /** Encodes settled rows, whose times lie in the day that starts at {@code day}. */
  static byte[] encode(Rows rows, long day) {
    int holding = 0;
    for (int i = 0; i < rows.size; i++) {
      holding += holds(rows, i) ? 1 : 0;
    }
    int older = rows.size - holding;
    ByteBuffer to = ByteBuffer.allocate(16 + 5 * Packed.room(rows.size + 1));
    boolean oneKind = oneKind(rows);
    to.put((byte) ((oneKind ? ONE_KIND : 0) | (older > 0 ? OLDER : 0)));
    Varint.put(to, holding);
    putHolding(to, rows, day, holding, oneKind);
    if (older > 0) {
      Varint.put(to, older);
      putOlder(to, rows, older, oneKind);
    }
    return Arrays.copyOf(to.array(), to.position());
  }

  private static boolean holds(Rows rows, int row) {
    return row == 0 || rows.times[row] != rows.times[row - 1];
  }

  private static boolean oneKind(Rows rows) {
    for (int i = 1; i < rows.size; i++) {
      if (rows.kinds[i] != rows.kinds[0]) {
        return false;
      }
    }
    return true;
  }

  private static void putHolding(ByteBuffer to, Rows rows, long day, int holding, boolean oneKind) {
    long[] times = new long[holding];
    long[] received = new long[holding];
    long[] values = new long[holding];
    long[] kinds = new long[holding];
    int at = 0;
    for (int i = 0; i < rows.size; i++) {
      if (holds(rows, i)) {
        times[at] = rows.times[i] - day;
        received[at] = rows.received[i] - day;
        values[at] = rows.values[i];
        kinds[at++] = rows.kinds[i];
      }
    }
    long[] rising = rising(received, holding);
    for (int i = 0; i < holding; i++) {
      received[i] -= rising[i];
    }
    Packed.put(to, times, holding);
    Packed.put(to, rising, holding);
    Packed.put(to, received, holding);
    Packed.put(to, values, holding);
    if (oneKind) {
      Varint.put(to, kinds[0]);
    } else {
      Packed.put(to, kinds, holding);
    }
  }

  /** For each row the earliest receipt of it and of all that follow. */
  private static long[] rising(long[] received, int count) {
    long[] rising = new long[count];
    long least = Long.MAX_VALUE;
    for (int i = count - 1; i >= 0; i--) {
      least = Math.min(least, received[i]);
      rising[i] = least;
    }
    return rising;
  }

  private static void putOlder(ByteBuffer to, Rows rows, int older, boolean oneKind) {
    long[] newer = new long[older];
    long[] received = new long[older];
    long[] values = new long[older];
    long[] kinds = new long[older];
    int at = 0;
    int holding = -1;
    for (int i = 0; i < rows.size; i++) {
      if (holds(rows, i)) {
        holding++;
      } else {
        newer[at] = holding;
        received[at] = rows.received[i - 1] - rows.received[i];
        values[at] = rows.values[i - 1] - rows.values[i];
        kinds[at++] = rows.kinds[i];
      }
    }
    Packed.put(to, newer, older);
    Packed.put(to, received, older);
    Packed.put(to, values, older);
    if (!oneKind) {
      Packed.put(to, kinds, older);
    }
  }

  /** Adds what {@link #encode} wrote to the rows. */
  static void decode(byte[] bytes, long day, Rows to) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    int flags = from.get();
    boolean oneKind = (flags & ONE_KIND) != 0;
    int holding = (int) Varint.get(from);
    long[] times = Packed.get(from, holding);
    long[] rising = Packed.get(from, holding);
    long[] later = Packed.get(from, holding);
    long[] values = Packed.get(from, holding);
    long[] kinds = new long[holding];
    if (oneKind) {
      Arrays.fill(kinds, Varint.get(from));
    } else {
      kinds = Packed.get(from, holding);
    }
    Older older = (flags & OLDER) == 0 ? Older.NONE : Older.read(from, oneKind ? kinds[0] : -1);
    int next = 0;
    for (int i = 0; i < holding; i++) {
      long received = day + rising[i] + later[i];
      to.add(day + times[i], received, values[i], (int) kinds[i]);
      long value = values[i];
      for (; next < older.rows.length && older.rows[next] == i; next++) {
        received -= older.received[next];
        value -= older.values[next];
        to.add(day + times[i], received, value, (int) older.kinds[next]);
      }
    }
  }

  /** The older versions: for each the row it belongs to and how the next newer one differs. */
  private record Older(long[] rows, long[] received, long[] values, long[] kinds) {
    static final Older NONE = new Older(new long[0], new long[0], new long[0], new long[0]);

    static Older read(ByteBuffer from, long kind) {
      int count = (int) Varint.get(from);
      long[] rows = Packed.get(from, count);
      long[] received = Packed.get(from, count);
      long[] values = Packed.get(from, count);
      long[] kinds = new long[count];
      Arrays.fill(kinds, kind);
      return new Older(rows, received, values, kind < 0 ? Packed.get(from, count) : kinds);
    }
  }
}
