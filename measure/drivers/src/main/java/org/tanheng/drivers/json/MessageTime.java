// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonString;

/**
 * The stamp of a message: seconds, milliseconds, microseconds or nanoseconds since 1970 told apart
 * by their size (all four are disjoint from 1980 to 2200), ISO 8601 with offset, ISO 8601 or {@code
 * 2026-01-02 03:04:05} in the connection's zone, or {@code 20260102030405}.
 */
final class MessageTime {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final long FIRST = 315_532_800L; // 1980-01-01
  private static final long LAST = 7_258_118_400L; // 2200-01-01
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private MessageTime() {}

  /** Epoch milliseconds, or empty where the value is no stamp. */
  static OptionalLong read(Json value, ZoneId zone) {
    return switch (value) {
      case JsonNumber number when isPlain(number.text()) -> whole(Long.parseLong(number.text()));
      case JsonNumber number -> number(number.decimal());
      case JsonString string -> text(string.value().strip(), zone);
      default -> OptionalLong.empty();
    };
  }

  private static boolean isPlain(String text) {
    if (text.length() > 18) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** As below, for a whole number. */
  private static OptionalLong whole(long number) {
    if (number >= FIRST && number < LAST) {
      return OptionalLong.of(number * 1000);
    }
    long millis = number;
    for (int power = 1; power < 4; power++) {
      if (millis >= FIRST * 1000 && millis < LAST * 1000) {
        return OptionalLong.of(millis);
      }
      millis /= 1000;
    }
    return OptionalLong.empty();
  }

  private static OptionalLong number(BigDecimal number) {
    BigDecimal millis = number.precision() - number.scale() > 24 ? null : number.multiply(THOUSAND);
    for (int power = 0; millis != null && power < 4; power++) {
      BigDecimal seconds = millis.movePointLeft(3);
      if (seconds.compareTo(BigDecimal.valueOf(FIRST)) >= 0
          && seconds.compareTo(BigDecimal.valueOf(LAST)) < 0) {
        return OptionalLong.of(millis.longValue());
      }
      millis = millis.movePointLeft(3);
    }
    return OptionalLong.empty();
  }

  private static OptionalLong text(String text, ZoneId zone) {
    try {
      if (text.matches("\\d{14}")) {
        return OptionalLong.of(
            LocalDateTime.parse(text, COMPACT).atZone(zone).toInstant().toEpochMilli());
      }
      if (text.matches("\\d{9,19}(\\.\\d{1,9})?")) {
        return number(new BigDecimal(text));
      }
      String iso = text.length() > 10 && text.charAt(10) == ' ' ? withT(text) : text;
      if (iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && iso.length() > 16) {
        return OptionalLong.of(OffsetDateTime.parse(colon(iso)).toInstant().toEpochMilli());
      }
      return OptionalLong.of(LocalDateTime.parse(iso).atZone(zone).toInstant().toEpochMilli());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static String withT(String text) {
    return text.substring(0, 10) + 'T' + text.substring(11);
  }

  private static String colon(String iso) {
    int n = iso.length();
    boolean bare = iso.matches(".*[+-]\\d{4}$");
    return bare ? iso.substring(0, n - 2) + ':' + iso.substring(n - 2) : iso;
  }
}
