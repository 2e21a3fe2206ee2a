// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.template;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tanheng.drivers.codec.Table;

/**
 * What codes of events say. Codes of the standards are their identifiers: DL/T 645-2007 table A.4
 * and the event objects of DL/T 698.45, as a number or written in hexadecimal digits alone.
 * Everything else is a matter of the maker, and stands in the template of the model.
 */
public final class EventWords {
  private static final Map<Long, Words> STANDARD = standard();
  private static final long MOST = 0xFFFFFFFFL;

  private EventWords() {}

  /** An event in words. */
  public record Words(String zh, String en) {}

  private static Map<Long, Words> standard() {
    Map<Long, Words> words = new LinkedHashMap<>();
    for (String[] row : Table.read(EventWords.class, "events.csv")) {
      words.put(Long.parseLong(row[0], 16), new Words(row[1], row[2]));
    }
    return Map.copyOf(words);
  }

  /** What a code says: in the words of the model where it has some, else in the standards'. */
  public static Optional<Words> of(BigDecimal code, Map<Long, Words> model) {
    if (code.signum() < 0 || code.stripTrailingZeros().scale() > 0) {
      return Optional.empty();
    }
    BigDecimal whole = code.stripTrailingZeros();
    if (whole.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      return Optional.empty();
    }
    long number = whole.longValueExact();
    Words own = model.get(number);
    Words known = own == null ? STANDARD.get(number) : own;
    return known == null ? written(Long.toString(number)) : Optional.of(known);
  }

  /**
   * What is counted at an address of DL/T 645-2007, {@code 000000000161/03300D00}; a value of an
   * identifier with its record or rate is what the identifier itself is.
   */
  public static Optional<Words> at(String address) {
    String[] parts = address.split("/", -1);
    return parts.length >= 2 && parts[1].length() == 8 ? written(parts[1]) : Optional.empty();
  }

  private static Optional<Words> written(String digits) {
    if (!digits.toUpperCase(Locale.ROOT).matches("[0-9A-F]{4}|0?[0-9A-F]{7}")) {
      return Optional.empty();
    }
    return Optional.ofNullable(STANDARD.get(Long.parseLong(digits, 16)));
  }
}
