// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
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
 * Meters of DL/T 645-2007 with the addresses 000000000001 and up. They know the active total
 * (00010000) and the daily and hourly freezes of it since the play began, in Asia/Shanghai.
 */
final class Dlt645Meters implements FramePlayer.Meters {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuMMddHHmm");
  private final Map<String, SimulatedMeter> meters = new HashMap<>();
  private final Group group;
  private final PlantClock clock;

  Dlt645Meters(Group group, List<SimulatedMeter> meters, PlantClock clock) {
    this.group = group;
    this.clock = clock;
    meters.forEach(m -> this.meters.put("%012d".formatted(m.number()), m));
  }

  @Override
  public int requestLength(byte[] bytes, int length) {
    return length < 10 ? 0 : 12 + (bytes[9] & 0xff);
  }

  @Override
  public byte @Nullable [] answer(byte[] request) {
    byte[] turned = new byte[6];
    for (int i = 0; i < 6; i++) {
      turned[i] = request[6 - i];
    }
    String address = HexFormat.of().formatHex(turned);
    SimulatedMeter meter = meters.get(address);
    if (meter == null || meter.silent(clock.now()) || request[8] != 0x11 || request[9] != 4) {
      return null;
    }
    var identifier = new StringBuilder();
    for (int i = 13; i >= 10; i--) {
      identifier.append("%02X".formatted((request[i] - 0x33) & 0xff));
    }
    String digits = value(meter, identifier.toString());
    return digits == null
        ? frame(request, (byte) 0xd1, new byte[] {2 + 0x33})
        : data(request, digits);
  }

  private @Nullable String value(SimulatedMeter meter, String identifier) {
    if (identifier.equals("00010000")) {
      return digits(meter.show(clock.now()).register());
    }
    boolean daily = identifier.startsWith("0506");
    if (!daily && !identifier.startsWith("0504")) {
      return null;
    }
    int back = Integer.parseInt(identifier.substring(6), 16) - 1;
    ChronoUnit unit = daily ? ChronoUnit.DAYS : ChronoUnit.HOURS;
    ZonedDateTime at =
        Instant.ofEpochMilli(clock.now()).atZone(ZONE).truncatedTo(unit).minus(back, unit);
    long millis = at.toInstant().toEpochMilli();
    boolean kept = back >= 0 && millis >= clock.begun();
    return switch (identifier.substring(4, 6)) {
      case "00" -> kept ? STAMP.format(at) : "FFFFFFFFFF";
      case "01" -> kept ? digits(meter.show(millis).register()) : "FFFFFFFF";
      default -> null;
    };
  }

  /** Hundredths of a kWh in eight digits. */
  private String digits(long register) {
    long hundredths =
        group.scale() >= 2
            ? register / pow(group.scale() - 2)
            : register * (group.scale() == 1 ? 10 : 100);
    return "%08d".formatted(hundredths % 100_000_000);
  }

  private static long pow(int power) {
    return BigInteger.TEN.pow(power).longValueExact();
  }

  private static byte[] data(byte[] request, String digits) {
    byte[] value = HexFormat.of().parseHex(digits);
    byte[] data = new byte[4 + value.length];
    System.arraycopy(request, 10, data, 0, 4);
    for (int i = 0; i < value.length; i++) {
      data[4 + i] = (byte) (value[value.length - 1 - i] + 0x33);
    }
    return frame(request, (byte) 0x91, data);
  }

  private static byte[] frame(byte[] request, byte control, byte[] data) {
    byte[] frame = new byte[4 + 12 + data.length];
    Arrays.fill(frame, 0, 4, (byte) 0xfe);
    System.arraycopy(request, 0, frame, 4, 8);
    frame[12] = control;
    frame[13] = (byte) data.length;
    System.arraycopy(data, 0, frame, 14, data.length);
    int sum = 0;
    for (int i = 4; i < frame.length - 2; i++) {
      sum += frame[i];
    }
    frame[frame.length - 2] = (byte) sum;
    frame[frame.length - 1] = 0x16;
    return frame;
  }
}
