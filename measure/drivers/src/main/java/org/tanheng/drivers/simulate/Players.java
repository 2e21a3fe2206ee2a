// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.util.List;

/** Opens the player of a group's protocol. */
public final class Players {
  /** Protocols that can be played. */
  public static final List<String> PROTOCOLS =
      List.of("modbus-tcp", "modbus-rtu-listen", "mqtt", "http", "dlt645", "mbus");

  private Players() {}

  static Player open(Group group, List<SimulatedMeter> meters, PlantClock clock)
      throws IOException {
    return switch (group.protocol()) {
      case "modbus-tcp" -> new ModbusPlayer(group, meters, clock);
      case "modbus-rtu-listen" -> new ChatterPlayer(group, meters, clock);
      case "mqtt" -> new Sender(group, meters, clock, new MqttPost(group));
      case "http" -> new Sender(group, meters, clock, new HttpPost(group));
      case "dlt645" ->
          new FramePlayer(group, new Dlt645Meters(group, meters, clock), "DL/T 645-2007");
      case "mbus" -> new FramePlayer(group, new MbusMeters(group, meters, clock), "M-Bus");
      default -> throw new IOException("cannot play " + group.protocol());
    };
  }
}
