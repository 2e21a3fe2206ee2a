// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.drivers.codec.dlt69845.Dlt69845;
import org.tanheng.drivers.codec.dlt69845.Dlt69845Message;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.TimeRange;

/**
 * DL/T 698.45: {@code address/attribute}, {@code 000039200933/00100201}, the attribute as object,
 * number and index (OAD). What the meter itself stored are its minute, hourly and daily freezes
 * (5002, 5003, 5004) of the attribute.
 */
final class Dlt698Protocol implements MeterProtocol {
  private static final String CLOCK = "40000200";
  private static final String ADDRESS = "40010200";
  private static final String DAILY = "50040200";
  private static final List<String> FREEZES = List.of(DAILY, "50030200", "50020200");
  private static final Duration MANY_DAYS = Duration.ofDays(10);
  private static final Duration PAGE = Duration.ofHours(4);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int REQUEST = 25;
  private static final int USUAL_ANSWER = 40;
  private static final FrameEnd END =
      (bytes, length) -> {
        int start = Frame68.start(bytes, length);
        return start < 0 || length < start + 3
            ? 0
            : start + 2 + (bytes[start + 1] & 0xff | (bytes[start + 2] & 0x3f) << 8);
      };

  private final AtomicInteger number = new AtomicInteger();

  @Override
  public List<Setting> line() {
    return LineSettings.either(4001, "9600", "even");
  }

  @Override
  public @Nullable Place place(String address) {
    return Place.of(address, "(\\d\\d){1,16}", "[0-9A-F]{8}");
  }

  @Override
  public String form() {
    return "address/attribute such as 000039200933/00100201, with /#2 for a value of an array";
  }

  @Override
  public List<Found> ask(Line line, Duration patience, String device, String item)
      throws IOException {
    return results(line, patience, device, item).getFirst().values().stream()
        .map(Answers::found)
        .toList();
  }

  private List<Dlt69845Message.Result> results(
      Line line, Duration patience, String device, String item) throws IOException {
    byte[] request = Dlt69845.get(device, item, number.incrementAndGet());
    List<Dlt69845Message.Result> results = answer(line, patience, device, request).results();
    if (results.isEmpty()) {
      throw new IOException("an answer without " + item);
    }
    refused(device, results.getFirst());
    return results;
  }

  private static void refused(String device, Dlt69845Message.Result result) {
    if (result.error() != null) {
      throw Answers.refusal(device, result.oad(), result.error());
    }
  }

  private static Dlt69845Message answer(Line line, Duration patience, String device, byte[] request)
      throws IOException {
    byte[] answer = line.exchange(request, END, patience);
    Dlt69845Message message = Answers.whole(Dlt69845.decode(Frame68.strip(answer)));
    if (!message.answer() || !message.address().equals(device)) {
      throw new IOException("an answer of " + message.address());
    }
    return message;
  }

  @Override
  public BusBudget.Item cost(String item) {
    return new BusBudget.Item(4 + REQUEST, 4 + USUAL_ANSWER);
  }

  @Override
  public List<Stored> stored(
      Line line, Duration patience, Place place, TimeRange range, ZoneId zone) throws IOException {
    var stored = new TreeMap<Long, Stored>();
    IOException silent = null;
    for (String freeze : place.selector().isEmpty() ? FREEZES : List.<String>of()) {
      try {
        frozen(line, patience, place, freeze, range, zone, stored);
      } catch (IOException e) {
        silent = e;
      }
    }
    if (stored.isEmpty() && silent != null) {
      throw silent;
    }
    return List.copyOf(stored.values());
  }

  /** Page by page, until the meter says that it keeps none. */
  private void frozen(
      Line line,
      Duration patience,
      Place place,
      String freeze,
      TimeRange range,
      ZoneId zone,
      Map<Long, Stored> to)
      throws IOException {
    Duration page = freeze.equals(DAILY) ? MANY_DAYS : PAGE;
    boolean kept = true;
    for (Instant from = range.start(); kept && from.isBefore(range.end()); from = from.plus(page)) {
      Instant until = from.plus(page);
      Instant end = until.isBefore(range.end()) ? until : range.end();
      kept = records(line, patience, place, freeze, new TimeRange(from, end), zone, to);
    }
  }

  /** One page of records, in halves where an answer does not fit a frame; false: none are kept. */
  private boolean records(
      Line line,
      Duration patience,
      Place place,
      String freeze,
      TimeRange range,
      ZoneId zone,
      Map<Long, Stored> to)
      throws IOException {
    LocalDateTime from = LocalDateTime.ofInstant(range.start(), zone);
    LocalDateTime until = LocalDateTime.ofInstant(range.end(), zone);
    byte[] request =
        Dlt69845.getRecords(
            place.device(), freeze, place.item(), from, until, number.incrementAndGet());
    try {
      Dlt69845Message message = answer(line, patience, place.device(), request);
      Duration length = Duration.between(range.start(), range.end());
      if (message.split() && length.compareTo(SHORTEST) > 0) {
        Instant middle = range.start().plus(length.dividedBy(2));
        var first = new TimeRange(range.start(), middle);
        var second = new TimeRange(middle, range.end());
        return records(line, patience, place, freeze, first, zone, to)
            && records(line, patience, place, freeze, second, zone, to);
      }
      for (Dlt69845Message.Result result : message.results()) {
        refused(place.device(), result);
        if (result.oad().equals(place.item()) && !result.values().isEmpty()) {
          put(result.values().getFirst(), range, zone, to);
        }
      }
      return true;
    } catch (FindingException | DateTimeException e) {
      return false;
    }
  }

  private static void put(MeterValue value, TimeRange range, ZoneId zone, Map<Long, Stored> to) {
    if (value.time() != null && value.number().isPresent()) {
      Instant time = LocalDateTime.parse(value.time()).atZone(zone).toInstant();
      if (range.contains(time)) {
        long millis = time.toEpochMilli();
        to.put(millis, new Stored(millis, Answers.found(value)));
      }
    }
  }

  @Override
  public boolean hasClock(String item) {
    return true;
  }

  /** Attribute 2 of object 4000. */
  @Override
  public @Nullable Shown clock(Line line, Duration patience, String device, String item)
      throws IOException {
    List<MeterValue> values = results(line, patience, device, CLOCK).getFirst().values();
    String shown = values.isEmpty() ? null : values.getFirst().value();
    return shown == null ? null : Shown.second(LocalDateTime.parse(shown));
  }

  @Override
  public @Nullable String only(Line line, Duration patience) throws IOException {
    byte[] request = Dlt69845.get("AAAAAAAAAAAA", ADDRESS, number.incrementAndGet());
    return Answers.whole(Dlt69845.decode(Frame68.strip(line.exchange(request, END, patience))))
        .address();
  }
}
