// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Points in time of EN 13757-3 annex A, in the meter's own clock: type G (2 bytes, date), J (3
 * bytes, time), F (4 bytes, to the minute) and I (6 bytes, to the second).
 */
final class MbusTime {

  private MbusTime() {}

  /** The time, null if the meter marks it invalid or it is no time of the calendar. */
  static @Nullable String read(byte[] b) {
    try {
      return switch (b.length) {
        case 2 -> date(b[0], b[1], 0).toString();
        case 3 -> seconds(LocalTime.of(b[2] & 31, b[1] & 63, b[0] & 63));
        case 4 -> (b[0] & 0x80) != 0 ? null : minute(b).toString();
        default -> (b[1] & 0x80) != 0 ? null : second(b);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDateTime minute(byte[] b) {
    return date(b[2], b[3], b[1] >> 5 & 3).atTime(b[1] & 31, b[0] & 63);
  }

  private static String second(byte[] b) {
    LocalDate day = date(b[3], b[4], 0);
    return day + "T" + seconds(LocalTime.of(b[2] & 31, b[1] & 63, b[0] & 63));
  }

  private static String seconds(LocalTime time) {
    return time.getSecond() == 0 ? time + ":00" : time.toString();
  }

  /** Years from 81 without a century are of the last one; those beyond 99 stand for any year. */
  private static LocalDate date(int low, int high, int century) {
    int year = low >> 5 & 7 | high >> 1 & 0x78;
    if (year > 99) {
      throw new DateTimeException("any year");
    }
    int base = century == 0 && year <= 80 ? 2000 : 1900 + 100 * century;
    return LocalDate.of(base + year, high & 15, low & 31);
  }
}
