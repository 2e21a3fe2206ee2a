// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.tanheng.telemetry.MonthTotal;
import org.tanheng.units.Quality;

/** A month's total as bytes: scale, sum, known and whole time, then amount by quality. */
final class TotalCodec {
  private TotalCodec() {}

  static byte[] encode(MonthTotal total) {
    int room = (3 + total.amounts().size()) * Varint.MOST_BYTES + total.amounts().size() + 1;
    ByteBuffer buffer = ByteBuffer.allocate(room);
    int scale = total.sum().scale();
    buffer.put((byte) scale);
    Varint.put(buffer, total.sum().unscaledValue().longValueExact());
    Varint.put(buffer, total.knownMillis());
    Varint.put(buffer, total.wholeMillis());
    total
        .amounts()
        .forEach(
            (quality, amount) -> {
              buffer.put(Values.code(quality));
              Varint.put(buffer, amount.setScale(scale).unscaledValue().longValueExact());
            });
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  static MonthTotal decode(String pointId, YearMonth month, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int scale = buffer.get();
    BigDecimal sum = BigDecimal.valueOf(Varint.get(buffer), scale);
    long known = Varint.get(buffer);
    long whole = Varint.get(buffer);
    Map<Quality, BigDecimal> amounts = new EnumMap<>(Quality.class);
    while (buffer.hasRemaining()) {
      Quality quality = Values.quality(buffer.get());
      amounts.put(quality, BigDecimal.valueOf(Varint.get(buffer), scale));
    }
    return new MonthTotal(pointId, month, sum, amounts, known, whole);
  }
}
