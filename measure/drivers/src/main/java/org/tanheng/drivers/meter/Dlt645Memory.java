// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.drivers.codec.dlt645.Dlt645;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.meter.MeterProtocol.Stored;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.TimeRange;

/**
 * What a meter of DL/T 645-2007 stored: load records (06), hourly and daily freezes of the active
 * totals (05 04 and 05 06). Each tells its own time; the finer does not hide the coarser, as a
 * meter keeps its freezes for longer than its records.
 */
final class Dlt645Memory {
  private static final Map<String, String> FREEZES = Map.of("00010000", "01", "00020000", "02");
  private static final int DAYS = 62;
  private static final int HOURS = 254;

  /** An answer of at most 200 bytes (clause 5.2) holds five records of one kind. */
  private static final int RECORDS = 5;

  private static final int MOST_REQUESTS = 3_000;

  private static final Map<String, Recorded> RECORDED =
      Map.ofEntries(
          Map.entry("00010000", new Recorded(4, "active energy import", null)),
          Map.entry("00020000", new Recorded(4, "active energy export", null)),
          Map.entry("00030000", new Recorded(4, "reactive energy combined 1", null)),
          Map.entry("00040000", new Recorded(4, "reactive energy combined 2", null)),
          Map.entry("00050000", new Recorded(5, "reactive energy quadrant 1", null)),
          Map.entry("00060000", new Recorded(5, "reactive energy quadrant 2", null)),
          Map.entry("00070000", new Recorded(5, "reactive energy quadrant 3", null)),
          Map.entry("00080000", new Recorded(5, "reactive energy quadrant 4", null)),
          Map.entry("02030000", new Recorded(2, "active power", "total")),
          Map.entry("02040000", new Recorded(2, "reactive power", "total")),
          Map.entry("02060000", new Recorded(3, "power factor", "total")));

  private final Line line;
  private final Duration patience;
  private final String device;
  private final ZoneId zone;

  /** Where a live value stands in the load records. */
  private record Recorded(int kind, String quantity, @Nullable String phase) {
    boolean is(MeterValue value) {
      return value.quantity().equals(quantity) && (phase == null || phase.equals(value.phase()));
    }
  }

  Dlt645Memory(Line line, Duration patience, String device, ZoneId zone) {
    this.line = line;
    this.patience = patience;
    this.device = device;
    this.zone = zone;
  }

  /** The values of an identifier in a time, in order; empty where the meter keeps none. */
  List<Stored> read(String item, TimeRange range) throws IOException {
    var stored = new TreeMap<Long, Stored>();
    var parts = new ArrayList<Part>();
    String register = FREEZES.get(item);
    if (register != null) {
      parts.add(() -> freezes("04", register, HOURS, range, stored));
      parts.add(() -> freezes("06", register, DAYS, range, stored));
    }
    Recorded recorded = RECORDED.get(item);
    if (recorded != null) {
      parts.add(() -> records(recorded, range, stored));
    }
    IOException silent = null;
    for (Part part : parts) {
      try {
        part.read();
      } catch (IOException e) {
        silent = e;
      }
    }
    if (stored.isEmpty() && silent != null) {
      throw silent;
    }
    return List.copyOf(stored.values());
  }

  /** One kind of memory; some meters answer nothing at all where they have no such kind. */
  @FunctionalInterface
  private interface Part {
    void read() throws IOException;
  }

  /** Walks back from the latest freeze to the start of the range. */
  private void freezes(
      String kind, String register, int most, TimeRange range, Map<Long, Stored> to)
      throws IOException {
    for (int n = 1; n <= most; n++) {
      String back = "%02X".formatted(n);
      try {
        MeterValue at = first("05" + kind + "00" + back);
        if (at.value() == null) {
          return;
        }
        Instant time = LocalDateTime.parse(at.value()).atZone(zone).toInstant();
        if (time.isBefore(range.start())) {
          return;
        }
        if (range.contains(time)) {
          put(time, first("05" + kind + register + back), to);
        }
      } catch (FindingException | DateTimeException e) {
        return;
      }
    }
  }

  private MeterValue first(String identifier) throws IOException {
    return Dlt645Protocol.read(line, patience, device, identifier).values().getFirst();
  }

  /** Walks forward from the start of the range, some records a request, until none is new. */
  private void records(Recorded recorded, TimeRange range, Map<Long, Stored> to)
      throws IOException {
    LocalDateTime from = LocalDateTime.ofInstant(range.start(), zone);
    for (int i = 0; i < MOST_REQUESTS; i++) {
      LocalDateTime last = from;
      boolean any = false;
      try {
        for (MeterValue value : asked(recorded.kind(), from)) {
          LocalDateTime at = value.time() == null ? from : LocalDateTime.parse(value.time());
          Instant time = at.atZone(zone).toInstant();
          if (value.time() != null && recorded.is(value) && range.contains(time)) {
            put(time, value, to);
          }
          any |= value.time() != null && !at.isBefore(from);
          last = at.isAfter(last) ? at : last;
        }
      } catch (FindingException | DateTimeException e) {
        return;
      }
      if (!any || !last.atZone(zone).toInstant().isBefore(range.end())) {
        return;
      }
      from = last.plusMinutes(1);
    }
  }

  private List<MeterValue> asked(int kind, LocalDateTime from) throws IOException {
    byte[] request = Dlt645.loadRecords(device, kind, RECORDS, from);
    return Dlt645Protocol.answer(line, patience, device, "060" + kind + "0001", request).values();
  }

  private static void put(Instant time, MeterValue value, Map<Long, Stored> to) {
    long millis = time.toEpochMilli();
    if (value.number().isPresent()) {
      to.put(millis, new Stored(millis, Answers.found(value)));
    }
  }
}
