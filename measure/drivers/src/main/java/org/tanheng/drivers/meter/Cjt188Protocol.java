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
import org.tanheng.drivers.codec.cjt188.Cjt188;
import org.tanheng.drivers.codec.cjt188.Cjt188Message;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.TimeRange;

/**
 * CJ/T 188: {@code type/address/identifier} and the name of the value, {@code
 * 10/00000000000161/901F/volume}. Type 10 to 19 water, 20 to 29 heat, 30 to 39 gas. What meters of
 * volume stored are their freezes (D300 and D400).
 */
final class Cjt188Protocol implements MeterProtocol {
  private static final FrameEnd END = Frame68.end(10, 13);
  private static final String NOW = "901F";
  private static final int FRAME = 16;
  private static final int LONGEST_DATA = 43;

  /** Hourly, then daily freezes of meters of 2018; each tells its own time. */
  private static final List<String> FREEZES = List.of("D4", "D3");

  private static final int MOST_FREEZES = 256;
  private final AtomicInteger sequence = new AtomicInteger();

  @Override
  public List<Setting> line() {
    return LineSettings.either(4001, "2400", "even");
  }

  @Override
  public @Nullable Place place(String address) {
    String[] parts = address.split("/", 4);
    boolean fits =
        parts.length >= 3
            && parts[0].matches("[1-4][0-9]")
            && parts[1].matches("\\d{14}")
            && parts[2].matches("[0-9A-F]{4}");
    return fits
        ? new Place(parts[0] + "/" + parts[1], parts[2], parts.length == 4 ? parts[3] : "")
        : null;
  }

  @Override
  public String form() {
    return "type/address/identifier/value such as 10/00000000000161/901F/volume";
  }

  @Override
  public List<Found> ask(Line line, Duration patience, String device, String item)
      throws IOException {
    return read(line, patience, device, item).stream().map(Answers::found).toList();
  }

  private List<MeterValue> read(Line line, Duration patience, String device, String item)
      throws IOException {
    int type = Integer.parseInt(device.substring(0, 2), 16);
    String address = device.substring(3);
    int number = sequence.incrementAndGet() & 0xff;
    byte[] request = Cjt188.read(type, address, item, true, number);
    Cjt188Message message =
        Answers.whole(Cjt188.decode(Frame68.strip(line.exchange(request, END, patience))));
    Integer echoed = message.sequence();
    if (!message.address().equals(address) || (echoed != null && echoed != number)) {
      throw new IOException("an answer of " + message.address());
    }
    if (message.error() != null) {
      throw Answers.refusal(device, item, message.error());
    }
    return message.values();
  }

  /** Readings of the moment carry the meter's time. */
  @Override
  public boolean hasClock(String item) {
    return item.equals(NOW);
  }

  @Override
  public @Nullable Shown clock(Line line, Duration patience, String device, String item)
      throws IOException {
    for (MeterValue value : read(line, patience, device, NOW)) {
      String time = value.value();
      if (value.quantity().equals("time") && time != null) {
        return Shown.second(LocalDateTime.parse(time));
      }
    }
    return null;
  }

  @Override
  public BusBudget.Item cost(String item) {
    return new BusBudget.Item(4 + FRAME, 4 + FRAME + LONGEST_DATA);
  }

  @Override
  public List<Stored> stored(
      Line line, Duration patience, Place place, TimeRange range, ZoneId zone) throws IOException {
    boolean counts = !place.device().startsWith("2") && place.item().equals("901F");
    if (!counts || !place.selector().matches("|volume")) {
      return List.of();
    }
    var stored = new TreeMap<Long, Stored>();
    for (String kind : FREEZES) {
      freezes(line, patience, place.device(), kind, range, zone, stored);
    }
    return List.copyOf(stored.values());
  }

  /** Walks back from the latest freeze to the start of the range, or to what the meter refuses. */
  private void freezes(
      Line line,
      Duration patience,
      String device,
      String kind,
      TimeRange range,
      ZoneId zone,
      Map<Long, Stored> to)
      throws IOException {
    try {
      for (int n = 0; n < MOST_FREEZES; n++) {
        List<MeterValue> values = read(line, patience, device, kind + "%02X".formatted(n));
        String at = values.getFirst().value();
        if (!values.getFirst().quantity().equals("freeze time") || at == null) {
          return;
        }
        Instant time = LocalDateTime.parse(at).atZone(zone).toInstant();
        if (time.isBefore(range.start())) {
          return;
        }
        MeterValue volume = values.get(1);
        if (range.contains(time) && volume.number().isPresent()) {
          to.put(time.toEpochMilli(), new Stored(time.toEpochMilli(), Answers.found(volume)));
        }
      }
    } catch (FindingException | DateTimeException e) {
      return;
    }
  }

  @Override
  public String only(Line line, Duration patience) throws IOException {
    byte[] request = Cjt188.readAddress(true, sequence.incrementAndGet() & 0xff);
    return Answers.whole(Cjt188.decode(Frame68.strip(line.exchange(request, END, patience))))
        .address();
  }
}
