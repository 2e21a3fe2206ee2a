// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.tanheng.drivers.simulate.FramePlayer.lowFirst;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * M-Bus meters with primary addresses 1 to 250 and numbers 00000001 and up: energy in steps of 10
 * Wh and power in W, each as eight BCD digits, their time, and the energy of the last twelve full
 * hours as storage 1 to 12.
 */
final class MbusMeters implements FramePlayer.Meters {
  private static final int HOURS = 12;
  private final List<SimulatedMeter> meters;
  private final PlantClock clock;
  private final Group group;

  MbusMeters(Group group, List<SimulatedMeter> meters, PlantClock clock) {
    this.group = group;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public int requestLength(byte[] bytes, int length) {
    return bytes[0] == 0x10 ? 5 : length < 2 ? 0 : 6 + (bytes[1] & 0xff);
  }

  @Override
  public byte @Nullable [] answer(byte[] request) {
    if (request[0] != 0x10) {
      return null;
    }
    int address = request[2] & 0xff;
    SimulatedMeter meter = address < 1 || address > meters.size() ? null : meters.get(address - 1);
    if (meter == null || meter.silent(clock.now())) {
      return null;
    }
    return request[1] == 0x40 ? new byte[] {(byte) 0xe5} : telegram(meter, address);
  }

  private byte[] telegram(SimulatedMeter meter, int address) {
    SimulatedMeter.Shown shown = meter.show(clock.now());
    String body =
        "08%02x72".formatted(address)
            + lowFirst("%08d".formatted(meter.number()))
            + "7452" // maker TST
            + "010217000000" // version 1, electricity, access 23, no status, no signature
            + "0c04"
            + energy(shown)
            + "0c2b"
            + lowFirst("%08d".formatted(shown.watts() % 100_000_000))
            + "046d"
            + minute(PlantClock.shown(shown.time()))
            + stored(meter);
    byte[] inside = HexFormat.of().parseHex(body);
    byte[] frame = new byte[inside.length + 6];
    frame[0] = 0x68;
    frame[1] = (byte) inside.length;
    frame[2] = (byte) inside.length;
    frame[3] = 0x68;
    System.arraycopy(inside, 0, frame, 4, inside.length);
    return FramePlayer.closed(frame, 4);
  }

  /** Steps of 10 Wh. */
  private String energy(SimulatedMeter.Shown shown) {
    return lowFirst(group.eightDigits(shown.register()));
  }

  /** What the register showed at the last full hours, each with its time: storage 1 and up. */
  private String stored(SimulatedMeter meter) {
    var stored = new StringBuilder();
    for (int storage = 1; storage <= HOURS; storage++) {
      ZonedDateTime at = clock.last(storage, ChronoUnit.HOURS).orElse(null);
      if (at == null) {
        break;
      }
      stored
          .append(head(0x04, storage))
          .append("6d")
          .append(minute(at))
          .append(head(0x0c, storage))
          .append("04")
          .append(energy(meter.show(at.toInstant().toEpochMilli())));
    }
    return stored.toString();
  }

  /** DIF and DIFE of a storage number: its lowest bit stands in the DIF. */
  private static String head(int dif, int storage) {
    int first = dif | (storage & 1) << 6;
    return storage == 1
        ? "%02x".formatted(first)
        : "%02x%02x".formatted(first | 0x80, storage >> 1 & 0x0f);
  }

  /** A point in time of type F (EN 13757-3 annex A), years from 2000. */
  private static String minute(ZonedDateTime at) {
    int year = at.getYear() % 100;
    return "%02x%02x%02x%02x"
        .formatted(
            at.getMinute(),
            at.getHour() | 1 << 5,
            at.getDayOfMonth() | (year & 7) << 5,
            at.getMonthValue() | year >> 3 << 4);
  }
}
