// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The length of the slots of a local calendar: minutes that divide an hour, hours that divide a
 * day, a day, or a month. A day has 23 or 25 hours where the clock changes, a month its own days.
 */
public record Step(int count, Size size) {
  /** The calendar unit that a step counts. */
  public enum Size {
    MINUTE("m"),
    HOUR("h"),
    DAY("d"),
    MONTH("mo");

    private final String symbol;

    Size(String symbol) {
      this.symbol = symbol;
    }
  }

  public static final Step QUARTER_HOUR = new Step(15, Size.MINUTE);
  public static final Step HOUR = new Step(1, Size.HOUR);
  public static final Step DAY = new Step(1, Size.DAY);
  public static final Step MONTH = new Step(1, Size.MONTH);

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})(m|min|h|d|mo)");

  public Step {
    if (!fits(count, size)) {
      throw new IllegalArgumentException("slots of " + count + size.symbol + " do not fill a day");
    }
  }

  private static boolean fits(int count, Size size) {
    return switch (size) {
      case MINUTE -> count > 0 && count < 60 && 60 % count == 0;
      case HOUR -> count > 0 && count < 24 && 24 % count == 0;
      case DAY, MONTH -> count == 1;
    };
  }

  /** Reads {@code 15m}, {@code 1h}, {@code 1d}, {@code 1mo}; 60 minutes are an hour. */
  public static Outcome<Step> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (matcher.matches()) {
      int count = Integer.parseInt(matcher.group(1));
      Size size =
          switch (matcher.group(2)) {
            case "m", "min" -> Size.MINUTE;
            case "h" -> Size.HOUR;
            case "d" -> Size.DAY;
            default -> Size.MONTH;
          };
      if (size == Size.MINUTE && count >= 60 && count % 60 == 0) {
        count /= 60;
        size = Size.HOUR;
      }
      if (size == Size.HOUR && count == 24) {
        count = 1;
        size = Size.DAY;
      }
      if (fits(count, size)) {
        return Outcome.done(new Step(count, size));
      }
    }
    return Outcome.refused(
        Finding.error(
            "step-unsupported",
            "step",
            text,
            "minutes that divide an hour, hours that divide a day, 1d or 1mo",
            "Write for example 15m, 1h, 1d or 1mo."));
  }

  /** Nominal length; a month counts as 30 days here, so this is for comparison only. */
  public Duration nominal() {
    return switch (size) {
      case MINUTE -> Duration.ofMinutes(count);
      case HOUR -> Duration.ofHours(count);
      case DAY -> Duration.ofDays(1);
      case MONTH -> Duration.ofDays(30);
    };
  }

  /** The start of the slot that holds {@code time} in the calendar of {@code zone}. */
  public Instant floor(Instant time, ZoneId zone) {
    ZonedDateTime local = time.atZone(zone);
    LocalDate date = local.toLocalDate();
    return switch (size) {
      case MONTH -> date.withDayOfMonth(1).atStartOfDay(zone).toInstant();
      case DAY -> date.atStartOfDay(zone).toInstant();
      case HOUR, MINUTE -> lastEdgeOfDay(date, time, zone);
    };
  }

  private Instant lastEdgeOfDay(LocalDate date, Instant time, ZoneId zone) {
    Instant start = date.atStartOfDay(zone).toInstant();
    if (count > 1 && size == Size.HOUR) {
      int hour = time.atZone(zone).getHour() / count * count;
      Instant edge = ZonedDateTime.of(date, LocalTime.of(hour, 0), zone).toInstant();
      return edge.isBefore(start) ? start : edge;
    }
    long length = nominal().toMillis();
    long since = time.toEpochMilli() - start.toEpochMilli();
    return start.plusMillis(since / length * length);
  }

  /** When a span of one step that starts at {@code start} ends; it need not be a slot. */
  public Instant after(Instant start, ZoneId zone) {
    return switch (size) {
      case MONTH -> start.atZone(zone).plusMonths(1).toInstant();
      case DAY -> start.atZone(zone).plusDays(1).toInstant();
      case HOUR, MINUTE -> start.plus(nominal());
    };
  }

  /** When a span of one step that ends at {@code end} started. */
  public Instant before(Instant end, ZoneId zone) {
    return switch (size) {
      case MONTH -> end.atZone(zone).minusMonths(1).toInstant();
      case DAY -> end.atZone(zone).minusDays(1).toInstant();
      case HOUR, MINUTE -> end.minus(nominal());
    };
  }

  /** The first slot edge after the slot that starts at {@code edge}. */
  public Instant next(Instant edge, ZoneId zone) {
    LocalDate date = edge.atZone(zone).toLocalDate();
    if (size == Size.MONTH) {
      return date.withDayOfMonth(1).plusMonths(1).atStartOfDay(zone).toInstant();
    }
    Instant midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
    if (size == Size.DAY) {
      return midnight;
    }
    Instant then = edge.plus(nominal());
    if (count > 1 && size == Size.HOUR) {
      then = nextOnClock(edge, date, zone);
    }
    return then.isBefore(midnight) ? then : midnight;
  }

  /** Slots of several hours keep to the clock, so the slot with the change is longer or shorter. */
  private Instant nextOnClock(Instant edge, LocalDate date, ZoneId zone) {
    for (int hour = count; hour < 24; hour += count) {
      Instant then = ZonedDateTime.of(date, LocalTime.of(hour, 0), zone).toInstant();
      if (then.isAfter(edge)) {
        return then;
      }
    }
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  @Override
  public String toString() {
    return count + size.symbol;
  }
}
