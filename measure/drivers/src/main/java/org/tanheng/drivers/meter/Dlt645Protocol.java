// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.drivers.codec.dlt645.Dlt645;
import org.tanheng.drivers.codec.dlt645.Dlt645Message;
import org.tanheng.drivers.codec.dlt645.Edition;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;

/**
 * DL/T 645: {@code address/identifier}, {@code 000000000161/00010000}; four digits ask by the
 * edition of 1997. Energy is mostly that of the secondary side. Daily and hourly freezes of the
 * active totals (identifiers 05 06 and 05 04) are what the meter itself stored.
 */
final class Dlt645Protocol implements MeterProtocol {
  private static final String DATE = "04000101";
  private static final String TIME = "04000102";
  private static final FrameEnd END = Frame68.end(9, 12);
  private static final Map<String, String> FREEZES = Map.of("00010000", "01", "00020000", "02");
  private static final int DAYS = 62;
  private static final int HOURS = 254;

  @Override
  public List<Setting> line() {
    return LineSettings.either(4001, "2400", "even");
  }

  @Override
  public @Nullable Place place(String address) {
    String[] parts = address.split("/", -1);
    boolean fits =
        parts.length >= 2
            && parts.length <= 3
            && parts[0].matches("\\d{12}")
            && parts[1].matches("[0-9A-F]{4}|[0-9A-F]{8}");
    return fits ? new Place(parts[0], parts[1], parts.length == 3 ? parts[2] : "") : null;
  }

  @Override
  public String form() {
    return "address/identifier such as 000000000161/00010000, with /#2 for a value of a block";
  }

  @Override
  public List<Found> ask(Line line, Duration patience, String device, String item)
      throws IOException {
    var found = new ArrayList<Found>();
    for (MeterValue value : read(line, patience, device, item).values()) {
      String unit = value.unit() == null ? "" : value.unit();
      found.add(new Found(value.quantity(), value.number().orElse(null), unit));
    }
    return found;
  }

  private static Dlt645Message read(Line line, Duration patience, String device, String item)
      throws IOException {
    Edition edition = item.length() == 4 ? Edition.Y1997 : Edition.Y2007;
    byte[] answer = line.exchange(Dlt645.read(edition, device, item), END, patience);
    Dlt645Message message = whole(Dlt645.decode(Frame68.strip(answer)));
    if (!message.answer() || !message.address().equals(device)) {
      throw new IOException("an answer of " + message.address());
    }
    if (message.error() != null) {
      throw new FindingException(
          Finding.warning(
              "meter-refuses",
              device + "/" + item,
              message.error(),
              "a value",
              "Choose an identifier that this meter knows."));
    }
    return message;
  }

  /** A broken frame is a line fault that is asked again; it is no statement of the meter. */
  static <T> T whole(Outcome<T> decoded) throws IOException {
    return switch (decoded) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Refused<T> refused ->
          throw new IOException(refused.findings().getFirst().toString());
    };
  }

  @Override
  public BusBudget.Item cost(String item) {
    return new BusBudget.Item(4 + 12 + item.length() / 2, 4 + 12 + item.length() / 2 + 4);
  }

  @Override
  public List<Stored> stored(
      Line line, Duration patience, Place place, TimeRange range, ZoneId zone) throws IOException {
    String register = FREEZES.get(place.item());
    var stored = new TreeMap<Long, Stored>();
    if (register != null && place.selector().isEmpty()) {
      freezes(line, patience, place.device(), "04", register, HOURS, range, zone, stored);
      freezes(line, patience, place.device(), "06", register, DAYS, range, zone, stored);
    }
    return List.copyOf(stored.values());
  }

  /** Walks back from the latest freeze to the start of the range. */
  private static void freezes(
      Line line,
      Duration patience,
      String device,
      String kind,
      String register,
      int most,
      TimeRange range,
      ZoneId zone,
      Map<Long, Stored> to)
      throws IOException {
    for (int n = 1; n <= most; n++) {
      String back = "%02X".formatted(n);
      try {
        MeterValue at = read(line, patience, device, "05" + kind + "00" + back).values().getFirst();
        if (at.value() == null) {
          return;
        }
        var time = LocalDateTime.parse(at.value()).atZone(zone).toInstant();
        if (time.isBefore(range.start())) {
          return;
        }
        if (range.contains(time)) {
          MeterValue energy =
              read(line, patience, device, "05" + kind + register + back).values().getFirst();
          long millis = time.toEpochMilli();
          energy
              .number()
              .ifPresent(kwh -> to.put(millis, new Stored(millis, new Found("", kwh, "kWh"))));
        }
      } catch (FindingException | DateTimeException e) {
        return;
      }
    }
  }

  @Override
  public boolean hasClock(String item) {
    return item.length() == TIME.length();
  }

  /** Identifiers 04000102 and 04000101 of the edition of 2007. */
  @Override
  public @Nullable LocalDateTime clock(Line line, Duration patience, String device)
      throws IOException {
    String time = read(line, patience, device, TIME).values().getFirst().value();
    String date = read(line, patience, device, DATE).values().getFirst().value();
    return time == null || date == null
        ? null
        : LocalDateTime.parse(date.substring(0, Math.min(10, date.length())) + "T" + time);
  }

  @Override
  public String only(Line line, Duration patience) throws IOException {
    byte[] answer = line.exchange(Dlt645.readAddress(), END, patience);
    return whole(Dlt645.decode(Frame68.strip(answer))).address();
  }
}
