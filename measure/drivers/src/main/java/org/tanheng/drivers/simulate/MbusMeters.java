// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * M-Bus meters with primary addresses 1 to 250 and numbers 00000001 and up: energy in steps of 10
 * Wh and power in W, each as eight BCD digits.
 */
final class MbusMeters implements FramePlayer.Meters {
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
    long tens =
        group.scale() >= 2
            ? shown.register() / pow(group.scale() - 2)
            : shown.register() * (group.scale() == 1 ? 10 : 100);
    String body =
        "08%02x72".formatted(address)
            + turned("%08d".formatted(meter.number()))
            + "7452" // maker TST
            + "010217000000" // version 1, electricity, access 23, no status, no signature
            + "0c04"
            + turned("%08d".formatted(tens % 100_000_000))
            + "0c2b"
            + turned("%08d".formatted(shown.watts() % 100_000_000));
    byte[] inside = HexFormat.of().parseHex(body);
    byte[] frame = new byte[inside.length + 6];
    frame[0] = 0x68;
    frame[1] = (byte) inside.length;
    frame[2] = (byte) inside.length;
    frame[3] = 0x68;
    System.arraycopy(inside, 0, frame, 4, inside.length);
    int sum = 0;
    for (byte b : inside) {
      sum += b;
    }
    frame[frame.length - 2] = (byte) sum;
    frame[frame.length - 1] = 0x16;
    return frame;
  }

  private static long pow(int power) {
    return BigInteger.TEN.pow(power).longValueExact();
  }

  /** Low byte first. */
  private static String turned(String digits) {
    var turned = new StringBuilder();
    for (int i = digits.length() - 2; i >= 0; i -= 2) {
      turned.append(digits, i, i + 2);
    }
    return turned.toString();
  }
}
