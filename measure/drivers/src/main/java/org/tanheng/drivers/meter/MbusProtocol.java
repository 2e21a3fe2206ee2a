// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.codec.mbus.Mbus;
import org.tanheng.drivers.codec.mbus.MbusRecord;
import org.tanheng.drivers.codec.mbus.MbusTelegram;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.telemetry.TimeRange;

/**
 * M-Bus: {@code 5/energy} by primary address 1 to 250, {@code id12345678/energy} by the meter's
 * number; {@code energy.s1.t2.d0} is storage 1, tariff 2, device 0. Storage numbers with a date of
 * their own are what the meter itself stored.
 */
final class MbusProtocol implements MeterProtocol {
  private static final String MINUTE = "2026-11-21T10:20";
  private static final int SELECTED = 253;
  private static final int MOST_TELEGRAMS = 20;
  private static final int USUAL_TELEGRAM = 120;
  private static final FrameEnd SHORT_OR_LONG =
      (bytes, length) -> {
        if (length == 0) {
          return 0;
        }
        if ((bytes[0] & 0xff) == 0xe5) {
          return 1;
        }
        if (bytes[0] == 0x10) {
          return 5;
        }
        return bytes[0] != 0x68 ? FrameEnd.NEVER : length < 2 ? 0 : 6 + (bytes[1] & 0xff);
      };

  @Override
  public List<Setting> line() {
    return LineSettings.either(10001, "2400", "even");
  }

  @Override
  public @Nullable Place place(String address) {
    String[] parts = address.split("/", 2);
    boolean fits = parts.length == 2 && parts[0].matches("id[0-9F]{8}|\\d{1,3}");
    if (!fits || !parts[0].startsWith("id") && Integer.parseInt(parts[0]) > 250) {
      return null;
    }
    return new Place(parts[0], "", parts[1]);
  }

  @Override
  public String form() {
    return "5/energy, id12345678/volume, 5/energy.s1.t0.d0 or 5/#3";
  }

  @Override
  public List<Found> ask(Line line, Duration patience, String device, String item)
      throws IOException {
    return records(line, patience, device).stream().map(MbusProtocol::found).toList();
  }

  private static Found found(MbusRecord record) {
    boolean plain = record.storage() == 0 && record.tariff() == 0 && record.device() == 0;
    boolean now = record.function().equals("instantaneous");
    String label =
        plain && now
            ? record.quantity()
            : "%s.s%d.t%d.d%d%s"
                .formatted(
                    record.quantity(),
                    record.storage(),
                    record.tariff(),
                    record.device(),
                    now ? "" : "." + record.function());
    String unit = record.unit() == null ? "" : record.unit();
    return new Found(label, record.number().orElse(null), unit);
  }

  /** All telegrams of a meter; the frame count bit asks for the next one. */
  private static List<MbusRecord> records(Line line, Duration patience, String device)
      throws IOException {
    boolean byNumber = device.startsWith("id");
    int address = byNumber ? SELECTED : Integer.parseInt(device);
    line.exchange(Mbus.initialise(address), SHORT_OR_LONG, patience);
    if (byNumber) {
      line.exchange(Mbus.select(device.substring(2)), SHORT_OR_LONG, patience);
    }
    var records = new ArrayList<MbusRecord>();
    boolean bit = true;
    for (int i = 0; i < MOST_TELEGRAMS; i++) {
      byte[] answer = line.exchange(Mbus.request(address, bit), SHORT_OR_LONG, patience);
      MbusTelegram telegram = Answers.whole(Mbus.decode(answer));
      boolean other = byNumber && !matches(telegram.id(), device.substring(2));
      if (other || !byNumber && telegram.address() != address) {
        throw new IOException("an answer of " + telegram.address() + " " + telegram.id());
      }
      records.addAll(telegram.records());
      if (!telegram.more()) {
        break;
      }
      bit = !bit;
    }
    return records;
  }

  private static boolean matches(String id, String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != 'F' && pattern.charAt(i) != id.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public BusBudget.Item cost(String item) {
    return new BusBudget.Item(10, USUAL_TELEGRAM);
  }

  @Override
  public List<Stored> stored(
      Line line, Duration patience, Place place, TimeRange range, ZoneId zone) throws IOException {
    List<MbusRecord> records = records(line, patience, place.device());
    var times = new HashMap<Long, Long>();
    for (MbusRecord record : records) {
      Long time = record.storage() == 0 ? null : time(record, zone);
      if (time != null) {
        times.putIfAbsent(record.storage(), time);
      }
    }
    var stored = new ArrayList<Stored>();
    for (MbusRecord record : records) {
      Long time = times.get(record.storage());
      boolean same =
          record.quantity().equals(place.selector())
              && record.tariff() == 0
              && record.device() == 0
              && record.function().equals("instantaneous");
      if (time != null && same && time >= range.startMillis() && time < range.endMillis()) {
        stored.add(new Stored(time, found(record)));
      }
    }
    return stored;
  }

  /** Whether a meter tells its time is seen in its telegrams alone. */
  @Override
  public boolean hasClock(String item) {
    return true;
  }

  @Override
  public @Nullable Shown clock(Line line, Duration patience, String device, String item)
      throws IOException {
    for (MbusRecord record : records(line, patience, device)) {
      boolean now =
          record.storage() == 0
              && record.tariff() == 0
              && record.device() == 0
              && record.quantity().equals("date and time")
              && record.modifiers().isEmpty()
              && record.function().equals("instantaneous");
      String time = record.value();
      if (now && time != null) {
        LocalDateTime at = LocalDateTime.parse(time);
        return time.length() == MINUTE.length() ? Shown.minute(at) : Shown.second(at);
      }
    }
    return null;
  }

  private static @Nullable Long time(MbusRecord record, ZoneId zone) {
    String value = record.value();
    if (value == null || record.unit() != null || value.length() < 10) {
      return null;
    }
    try {
      ZonedDateTime at =
          value.length() == 10
              ? LocalDate.parse(value).atStartOfDay(zone)
              : LocalDateTime.parse(value.substring(0, Math.min(19, value.length()))).atZone(zone);
      return at.toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public @Nullable String only(Line line, Duration patience) throws IOException {
    byte[] answer = line.exchange(Mbus.request(254, true), SHORT_OR_LONG, patience);
    return "id" + Answers.whole(Mbus.decode(answer)).id();
  }
}
