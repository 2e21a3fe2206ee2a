// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.dlt69845.Dlt69845;
import org.tanheng.drivers.codec.dlt69845.Dlt69845Message;
import org.tanheng.finding.Outcome;

/**
 * Meters of DL/T 698.45 with the addresses 000000000001 and up: the active total (00100201), the
 * power (20040201), clock and address, and the total as frozen each quarter of an hour (50020200),
 * hour (50030200) and day (50040200). An answer of more than a dozen records is split.
 */
final class Dlt698Meters implements FramePlayer.Meters {
  private static final Map<String, Duration> FREEZES =
      Map.of(
          "50020200", Duration.ofMinutes(15),
          "50030200", Duration.ofHours(1),
          "50040200", Duration.ofDays(1));
  private static final Pattern RECORDS =
      Pattern.compile("0503..(.{8})02202102001C(.{14})1C(.{14})000200202102000000100201(?:00)?.*");
  private static final int MOST_ROWS = 12;
  private static final int ANSWER = 0xc3;
  private static final int SPLIT = 0xe3;

  private final Map<String, SimulatedMeter> meters = new HashMap<>();
  private final Group group;
  private final PlantClock clock;

  Dlt698Meters(Group group, List<SimulatedMeter> meters, PlantClock clock) {
    this.group = group;
    this.clock = clock;
    meters.forEach(m -> this.meters.put("%012d".formatted(m.number()), m));
  }

  @Override
  public int requestLength(byte[] bytes, int length) {
    return length < 3 ? 0 : 2 + (bytes[1] & 0xff | (bytes[2] & 0x3f) << 8);
  }

  @Override
  public byte @Nullable [] answer(byte[] request) {
    if (!(Dlt69845.decode(request) instanceof Outcome.Done<Dlt69845Message> done)) {
      return null;
    }
    Dlt69845Message message = done.value();
    String address =
        meters.size() == 1 && message.address().contains("A")
            ? meters.keySet().iterator().next()
            : message.address();
    SimulatedMeter meter = meters.get(address);
    if (meter == null || message.answer() || meter.silent(clock.now())) {
      return null;
    }
    Matcher records = RECORDS.matcher(message.apdu());
    String number = message.apdu().length() < 6 ? "00" : message.apdu().substring(4, 6);
    if (records.matches() && FREEZES.containsKey(records.group(1))) {
      return records(meter, address, number, records);
    }
    if (!message.service().equals("get")) {
      return null;
    }
    String asked = message.results().getFirst().oad();
    String data = data(meter, address, asked);
    String result = data == null ? "0006" : "01" + data;
    return frame(ANSWER, address, "8501" + number + asked + result + "0000");
  }

  private @Nullable String data(SimulatedMeter meter, String address, String asked) {
    SimulatedMeter.Shown shown = meter.show(clock.now());
    return switch (asked) {
      case "00100201" -> energy(shown);
      case "20040201" -> "05%08X".formatted((int) (shown.watts() * 10));
      case "40000200" -> time(PlantClock.shown(shown.time()));
      case "40010200" -> "0906" + address;
      default -> null;
    };
  }

  private String energy(SimulatedMeter.Shown shown) {
    return "06%08X".formatted(Integer.parseInt(group.eightDigits(shown.register())));
  }

  private static String time(ZonedDateTime at) {
    return "1C%04X%02X%02X%02X%02X%02X"
        .formatted(
            at.getYear(),
            at.getMonthValue(),
            at.getDayOfMonth(),
            at.getHour(),
            at.getMinute(),
            at.getSecond());
  }

  private byte[] records(SimulatedMeter meter, String address, String number, Matcher asked) {
    long step = FREEZES.getOrDefault(asked.group(1), Duration.ofDays(1)).toMillis();
    long end = Math.min(millis(asked.group(3)), clock.now());
    var rows = new StringBuilder();
    int count = 0;
    long time = PlantClock.whole(Math.max(millis(asked.group(2)), clock.kept()), step);
    for (; time < end; time += step) {
      rows.append(time(PlantClock.shown(time))).append(energy(meter.show(time)));
      count++;
    }
    String head = "8503" + number + asked.group(1) + "020020210200" + "0000100201" + "01";
    return count > MOST_ROWS
        ? frame(SPLIT, address, "0000" + head)
        : frame(ANSWER, address, head + "%02X".formatted(count) + rows + "0000");
  }

  private static long millis(String time) {
    byte[] b = HexFormat.of().parseHex(time);
    int year = (b[0] & 0xff) << 8 | b[1] & 0xff;
    return PlantClock.millis(LocalDateTime.of(year, b[2], b[3], b[4], b[5], b[6]));
  }

  private static byte[] frame(int control, String address, String apdu) {
    return Dlt69845.frame(control, address, HexFormat.of().parseHex(apdu));
  }
}
