// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells number formats of a sheet that show a date or time (ECMA-376 part 1, 18.8.30). */
final class DateFormats {
  private final Map<String, Boolean> known = new HashMap<>();

  boolean isDate(@Nullable Integer id, @Nullable String format) {
    if (id != null && isBuiltIn(id)) {
      return true;
    }
    return format != null && known.computeIfAbsent(format, DateFormats::showsDate);
  }

  private static boolean isBuiltIn(int id) {
    return (id >= 14 && id <= 22)
        || (id >= 27 && id <= 36)
        || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58);
  }

  /** Letters of date and time outside quotes, brackets and escapes. */
  private static boolean showsDate(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\\\.", "")
            .replaceAll("_.", "")
            .replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "");
    return !bare.equalsIgnoreCase("general") && bare.matches("(?is).*[ymdhs年月日].*");
  }
}
