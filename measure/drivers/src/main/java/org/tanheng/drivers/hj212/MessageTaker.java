// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.hj212;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.StampedClocks;
import org.tanheng.drivers.codec.hj212.Hj212Message;
import org.tanheng.drivers.codec.hj212.Hj212Value;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quality;

/**
 * What of a message becomes readings. The instrument's flag decides: N and none are measured, S is
 * set by hand, T is beyond the range and an estimate; with F, M, D, C and B the instrument did not
 * measure, which is a finding and no reading.
 */
final class MessageTaker {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  /** Data of the moment: alone of all its DataTime is that of sending. */
  private static final String REAL_TIME = "2011";

  private final String id;
  private final ZoneId zone;
  private final Reporter reporter;
  private final Clock clock;
  private final StampedClocks clocks;
  private final Map<String, List<StationPoint>> points = new HashMap<>();
  private final Map<String, List<String>> byStation = new HashMap<>();

  MessageTaker(
      String id,
      List<StationPoint> points,
      ZoneId zone,
      Reporter reporter,
      Clock clock,
      StampedClocks clocks) {
    this.id = id;
    this.zone = zone;
    this.reporter = reporter;
    this.clock = clock;
    this.clocks = clocks;
    points.stream()
        .filter(point -> point.command().equals(REAL_TIME))
        .forEach(
            point ->
                byStation
                    .computeIfAbsent(point.station(), k -> new ArrayList<>())
                    .add(point.mapping().pointId()));
    points.forEach(
        p ->
            this.points
                .computeIfAbsent(
                    key(p.station(), p.command(), p.code(), p.field()), k -> new ArrayList<>())
                .add(p));
  }

  private static String key(String station, String command, String code, String field) {
    return station + "/" + command + "/" + code + "-" + field;
  }

  /** The readings of a message; {@code asked} where it answers a request for history. */
  List<Sample> samples(Hj212Message message, boolean asked) {
    var samples = new ArrayList<Sample>();
    String station = message.head().getOrDefault("MN", "");
    String command = message.head().getOrDefault("CN", "");
    Long time = null;
    boolean isFresh = command.equals(REAL_TIME) && !asked;
    for (Hj212Value value : message.values()) {
      var mine = points.get(key(station, command, value.code(), value.field()));
      if (mine == null) {
        continue;
      }
      if (time == null) {
        time = time(message);
        if (time != null && isFresh) {
          clocks.note(station, byStation.getOrDefault(station, List.of()), time, clock.millis());
        }
      }
      Quality quality = quality(value.flag(), asked);
      BigDecimal number = value.number().orElse(null);
      if (time == null || quality == null || number == null) {
        reporter.report(strange(station, command, value, time == null));
        continue;
      }
      for (StationPoint point : mine) {
        Sample sample =
            Sample.of(point.mapping(), point.mapping().pointId(), time, number, quality);
        if (sample == null) {
          reporter.report(strange(station, command, value, false));
        } else {
          samples.add(sample);
        }
      }
    }
    return samples;
  }

  private @Nullable Long time(Hj212Message message) {
    String text = message.parameters().get("DataTime");
    try {
      return text == null
          ? null
          : LocalDateTime.parse(text, STAMP).atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Quality quality(@Nullable String flag, boolean asked) {
    return switch (flag == null ? "N" : flag) {
      case "N" -> asked ? Quality.READ_BACK : Quality.MEASURED;
      case "S" -> Quality.MANUAL;
      case "T" -> Quality.ESTIMATED;
      default -> null;
    };
  }

  private Finding strange(String station, String command, Hj212Value value, boolean byTime) {
    String flag = value.flag() == null ? "" : ", flag " + value.flag();
    return Finding.warning(
        "hj212-value",
        id + "/" + key(station, command, value.code(), value.field()),
        value.value() + flag,
        byTime ? "a message with DataTime" : "a number that the instrument measured",
        "Nothing is stored for it; the flag says what the instrument did.");
  }
}
