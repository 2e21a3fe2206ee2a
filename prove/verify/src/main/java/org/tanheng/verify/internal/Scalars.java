// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Single values as text; a text that would be written in another way is refused. */
final class Scalars {
  /** Decimals beyond this are no amounts, and would only cost time and memory. */
  private static final int LONGEST = 200;

  private static final int LARGEST_SCALE = 100;

  private static final Set<Class<?>> CLASSES =
      Set.of(
          String.class,
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          BigDecimal.class,
          LocalDate.class,
          YearMonth.class,
          Instant.class,
          Duration.class,
          ZoneId.class,
          Double.class,
          Unit.class,
          Quantity.class);

  private Scalars() {}

  static boolean isScalar(Class<?> type) {
    return CLASSES.contains(type) || type.isEnum() || ZoneId.class.isAssignableFrom(type);
  }

  static String text(Object value) {
    return switch (value) {
      case Enum<?> constant -> constant.name();
      case Quantity quantity -> decimal(quantity.value()) + " " + quantity.unit().symbol();
      case Unit unit -> unit.symbol();
      case BigDecimal decimal -> decimal(decimal);
      case String text -> text;
      default -> {
        if (!isScalar(value.getClass())) {
          throw new IllegalStateException("no form for " + value.getClass());
        }
        yield value.toString();
      }
    };
  }

  private static String decimal(BigDecimal value) {
    return value.toString();
  }

  static Object value(String text, Class<?> type, String path) {
    try {
      Object value = parse(text, type);
      if (text(value).equals(text)) {
        return value;
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // said below
    }
    throw Records.refused(path, text);
  }

  private static Object parse(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException("no such constant");
    }
    if (type == BigDecimal.class) {
      return number(text);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (type == YearMonth.class) {
      return YearMonth.parse(text);
    }
    if (type == Instant.class) {
      return Instant.parse(text);
    }
    if (type == Duration.class) {
      return Duration.parse(text);
    }
    if (type == ZoneId.class) {
      return ZoneId.of(text);
    }
    if (type == Double.class) {
      return Double.valueOf(text);
    }
    if (type == Unit.class) {
      return unit(text);
    }
    if (type == Quantity.class) {
      int blank = text.indexOf(' ');
      return new Quantity(
          number(text.substring(0, Math.max(0, blank))), unit(text.substring(blank + 1)));
    }
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    return Boolean.valueOf(text);
  }

  private static BigDecimal number(String text) {
    BigDecimal value = new BigDecimal(text);
    if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
      throw new IllegalArgumentException("too many decimals");
    }
    return value;
  }

  private static Unit unit(String text) {
    return switch (Unit.parse(text)) {
      case Outcome.Done<Unit> done -> done.value();
      case Outcome.Refused<Unit> refused ->
          throw new IllegalArgumentException(refused.findings().toString());
    };
  }
}
