// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Sample;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;

/**
 * How one value, or one value in each item, of a JSON message becomes readings. The address is the
 * value's path and, after {@code ::}, that of its time: {@code /values/*}{@code /kwh::time=/ts}.
 * Without a time the time of receipt holds. A null or absent value is no reading, never zero.
 */
public final class JsonMapping {
  /** For a message kept by a broker: when it was received says nothing of when it was measured. */
  public static final long NO_TIME = Long.MIN_VALUE;

  private final PointMapping mapping;
  private final JsonPath value;
  private final @Nullable JsonPath time;
  private final PointName name;

  private JsonMapping(
      PointMapping mapping, JsonPath value, @Nullable JsonPath time, PointName name) {
    this.mapping = mapping;
    this.value = value;
    this.time = time;
    this.name = name;
  }

  /** This mapping for one topic, whose wildcards are known. */
  JsonMapping at(List<String> captures) {
    return new JsonMapping(mapping, value, time, name.at(captures));
  }

  /** Reads the part of an address that speaks of the message. */
  public static Outcome<JsonMapping> read(PointMapping mapping, String address) {
    String[] parts = address.split("::", -1);
    JsonPath value = JsonPath.parse(parts[0]);
    JsonPath time = null;
    boolean wrong = value == null || parts.length > 2;
    if (parts.length == 2) {
      time = parts[1].startsWith("time=") ? JsonPath.parse(parts[1].substring(5)) : null;
      wrong |= time == null;
    }
    if (value == null || wrong) {
      return Outcome.refused(
          Finding.error(
              "json-address",
              mapping.pointId(),
              address,
              "/path/to/value or /path/to/value::time=/path/to/time",
              "Choose the value in a sample message."));
    }
    return Outcome.done(new JsonMapping(mapping, value, time, PointName.of(mapping.pointId())));
  }

  /**
   * Gives the readings of a message.
   *
   * @param captures what the wildcards of the topic stood for
   * @param received time of receipt, epoch milliseconds, or {@link #NO_TIME}
   * @param strange told of a value that is no number or a stamp that is none
   */
  public void samples(
      Json message,
      List<String> captures,
      ZoneId zone,
      long received,
      Consumer<Sample> to,
      Consumer<Finding> strange) {
    if (time == null && received == NO_TIME) {
      return;
    }
    for (JsonPath.Match match : value.all(message)) {
      if (match.value() instanceof JsonNull) {
        continue;
      }
      String point = name.fill(captures, message, match.indices());
      BigDecimal number = number(match.value());
      OptionalLong at = time(message, match.indices(), zone, received);
      Sample sample =
          point == null || number == null || at.isEmpty()
              ? null
              : Sample.of(mapping, point, at.getAsLong(), number, Quality.MEASURED);
      if (sample == null) {
        strange.accept(strange(match.value(), at.isEmpty()));
      } else {
        to.accept(sample);
      }
    }
  }

  private OptionalLong time(Json message, List<Integer> indices, ZoneId zone, long received) {
    if (time == null) {
      return OptionalLong.of(received);
    }
    Json stamp = time.one(message, indices);
    return stamp == null ? OptionalLong.empty() : MessageTime.read(stamp, zone);
  }

  private Finding strange(Json found, boolean byTime) {
    String text = found.write();
    return Finding.warning(
        byTime ? "message-time" : "message-value",
        mapping.pointId(),
        text.length() > 60 ? text.substring(0, 60) : text,
        byTime ? "a stamp at " + time : "a number at " + value,
        "The value was left out. Look at the message and at the mapping.");
  }

  /** The number of a JSON value: numbers, numbers in quotes, and truth as 1 and 0. */
  static @Nullable BigDecimal number(Json value) {
    return switch (value) {
      case JsonNumber number -> number.decimal();
      case JsonBoolean flag -> flag.value() ? BigDecimal.ONE : BigDecimal.ZERO;
      case JsonString string when string.value().strip().matches("[+-]?\\d{1,30}(\\.\\d{0,30})?") ->
          new BigDecimal(string.value().strip());
      default -> null;
    };
  }
}
