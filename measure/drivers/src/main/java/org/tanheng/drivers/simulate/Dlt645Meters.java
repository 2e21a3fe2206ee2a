// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.time.LocalDateTime;
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
 * (00010000), their clock, the daily and hourly freezes of the total and its load record every
 * quarter of an hour (06040001), in Asia/Shanghai.
 */
final class Dlt645Meters implements FramePlayer.Meters {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuMMddHHmm");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final long RECORD_MILLIS = 900_000;
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
    SimulatedMeter meter = meters.get(HexFormat.of().formatHex(turned));
    if (meter == null || meter.silent(clock.now()) || request[8] != 0x11 || request[9] < 4) {
      return null;
    }
    String asked = turned(request, 10, request.length - 2);
    String identifier = asked.substring(asked.length() - 8);
    String digits =
        identifier.equals("06040001") && asked.length() == 20
            ? records(meter, asked)
            : asked.length() == 8 ? value(meter, identifier) : null;
    return digits == null
        ? frame(request, (byte) 0xd1, new byte[] {2 + 0x33})
        : data(request, digits);
  }

  private @Nullable String value(SimulatedMeter meter, String identifier) {
    if (identifier.equals("00010000")) {
      return group.eightDigits(meter.show(clock.now()).register());
    }
    ZonedDateTime shown = PlantClock.shown(meter.show(clock.now()).time());
    return switch (identifier) {
      case "04000101" -> DATE.format(shown) + "%02d".formatted(shown.getDayOfWeek().getValue() % 7);
      case "04000102" -> TIME.format(shown);
      default -> frozen(meter, identifier);
    };
  }

  private @Nullable String frozen(SimulatedMeter meter, String identifier) {
    boolean daily = identifier.startsWith("0506");
    if (!daily && !identifier.startsWith("0504")) {
      return null;
    }
    int back = Integer.parseInt(identifier.substring(6), 16);
    var at = clock.last(back, daily ? ChronoUnit.DAYS : ChronoUnit.HOURS);
    return switch (identifier.substring(4, 6)) {
      case "00" -> at.map(STAMP::format).orElse("FFFFFFFFFF");
      case "01" ->
          at.map(time -> group.eightDigits(meter.show(time.toInstant().toEpochMilli()).register()))
              .orElse("FFFFFFFF");
      default -> null;
    };
  }

  private static String turned(byte[] frame, int from, int to) {
    var digits = new StringBuilder();
    for (int i = to - 1; i >= from; i--) {
      digits.append("%02X".formatted((frame[i] - 0x33) & 0xff));
    }
    return digits.toString();
  }

  /** Records of the fourth kind from a time on, high byte first; null where none was kept. */
  private @Nullable String records(SimulatedMeter meter, String asked) {
    if (!asked.matches("[0-9]{12}.*")) {
      return null;
    }
    long from =
        Math.max(
            clock.kept(), PlantClock.millis(LocalDateTime.parse(asked.substring(0, 10), STAMP)));
    long time = PlantClock.whole(from, RECORD_MILLIS);
    var records = new StringBuilder();
    for (int left = Integer.parseInt(asked.substring(10, 12)); left > 0; left--) {
      if (time > clock.now()) {
        break;
      }
      records.insert(0, record(meter, time));
      time += RECORD_MILLIS;
    }
    return records.isEmpty() ? null : records.toString();
  }

  private String record(SimulatedMeter meter, long time) {
    String nothing = "00000000";
    String energy = group.eightDigits(meter.show(time).register());
    String inside =
        "AAAAAA"
            + nothing
            + nothing
            + nothing
            + energy
            + "AAAAAA"
            + STAMP.format(PlantClock.shown(time));
    String summed = inside + "%02X".formatted(inside.length() / 2) + "A0A0";
    int sum = 0;
    for (byte part : HexFormat.of().parseHex(summed)) {
      sum += part;
    }
    return "E5" + "%02X".formatted(sum & 0xff) + summed;
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
    return FramePlayer.closed(frame, 4);
  }
}
