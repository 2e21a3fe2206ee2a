// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.tanheng.drivers.simulate.FramePlayer.lowFirst;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Meters of CJ/T 188 with the addresses 00000000000001 and up, of the kind that the group's {@code
 * type} names: 10 to 19 and 30 to 39 count m³, 20 to 29 kWh. They know 901F, and those that count
 * m³ the freezes of the last days (D300 and up) and hours (D400 and up) with their times.
 */
final class Cjt188Meters implements FramePlayer.Meters {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final String CUBIC_METRES = "2C";
  private static final String KILOWATT_HOURS = "05";
  private static final String KILOWATTS = "17";
  private static final String CUBIC_METRES_AN_HOUR = "35";
  private static final int HEAD = 11;

  private final Map<String, SimulatedMeter> meters = new HashMap<>();
  private final Group group;
  private final PlantClock clock;
  private final int type;

  Cjt188Meters(Group group, List<SimulatedMeter> meters, PlantClock clock) {
    this.group = group;
    this.clock = clock;
    this.type = Integer.parseInt(group.setting("type", "10"), 16);
    meters.forEach(m -> this.meters.put("%014d".formatted(m.number()), m));
  }

  @Override
  public int requestLength(byte[] bytes, int length) {
    return length < HEAD ? 0 : HEAD + 2 + (bytes[HEAD - 1] & 0xff);
  }

  @Override
  public byte @Nullable [] answer(byte[] request) {
    byte[] turned = new byte[7];
    for (int i = 0; i < 7; i++) {
      turned[i] = request[8 - i];
    }
    SimulatedMeter meter = meters.get(HexFormat.of().formatHex(turned));
    boolean reads = (request[1] & 0xff) == type && request[9] == 1 && request[10] == 3;
    if (meter == null || !reads || meter.silent(clock.now())) {
      return null;
    }
    String identifier = "%02X%02X".formatted(request[12], request[11]);
    String data = data(meter, identifier);
    return data == null
        ? frame(request, 0xC1, new byte[] {request[13], 2, 0})
        : frame(request, 0x81, joined(request, HexFormat.of().parseHex(data)));
  }

  /** The bytes of an answer as they stand on the line, or null for an identifier not known. */
  private @Nullable String data(SimulatedMeter meter, String identifier) {
    if (identifier.equals("901F")) {
      SimulatedMeter.Shown shown = meter.show(clock.now());
      return type / 16 == 2 ? heat(shown) : volume(shown) + volume(shown) + end(shown);
    }
    boolean hourly = identifier.startsWith("D4");
    if (type / 16 == 2 || !hourly && !identifier.startsWith("D3")) {
      return null;
    }
    int back = Integer.parseInt(identifier.substring(2), 16) + 1;
    return clock
        .last(back, hourly ? ChronoUnit.HOURS : ChronoUnit.DAYS)
        .map(at -> frozen(meter, at))
        .orElse(null);
  }

  private String frozen(SimulatedMeter meter, ZonedDateTime at) {
    SimulatedMeter.Shown shown = meter.show(at.toInstant().toEpochMilli());
    return lowFirst(STAMP.format(at))
        + volume(shown)
        + flow(shown)
        + lowFirst("001500")
        + lowFirst("000030");
  }

  private String heat(SimulatedMeter.Shown shown) {
    String energy = lowFirst(group.eightDigits(shown.register())) + KILOWATT_HOURS;
    String power = lowFirst("%08d".formatted(shown.watts() / 10 % 100_000_000)) + KILOWATTS;
    String nothing = lowFirst("00000000");
    return energy
        + energy
        + power
        + nothing
        + CUBIC_METRES_AN_HOUR
        + nothing
        + CUBIC_METRES
        + lowFirst("006000")
        + lowFirst("004000")
        + lowFirst("000000")
        + end(shown);
  }

  private String volume(SimulatedMeter.Shown shown) {
    return lowFirst(group.eightDigits(shown.register())) + CUBIC_METRES;
  }

  private static String flow(SimulatedMeter.Shown shown) {
    return lowFirst("%08d".formatted(shown.watts() * 10 % 100_000_000)) + CUBIC_METRES_AN_HOUR;
  }

  private static String end(SimulatedMeter.Shown shown) {
    return lowFirst(STAMP.format(PlantClock.shown(shown.time()))) + "0000";
  }

  /** Identifier and sequence of the request in front of the values. */
  private static byte[] joined(byte[] request, byte[] values) {
    byte[] data = Arrays.copyOfRange(request, HEAD, HEAD + 3 + values.length);
    System.arraycopy(values, 0, data, 3, values.length);
    return data;
  }

  private static byte[] frame(byte[] request, int control, byte[] data) {
    byte[] frame = Arrays.copyOf(request, HEAD + data.length + 2);
    frame[9] = (byte) control;
    frame[10] = (byte) data.length;
    System.arraycopy(data, 0, frame, HEAD, data.length);
    return FramePlayer.closed(frame, 0);
  }
}
