// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.util.List;
import org.tanheng.drivers.codec.dlt645.Dlt645;
import org.tanheng.drivers.codec.dlt645.Edition;

/** Opens the player of a group's protocol. */
public final class Players {
  /** Protocols that can be played. */
  public static final List<String> PROTOCOLS =
      List.of(
          "modbus-tcp",
          "modbus-rtu",
          "modbus-rtu-listen",
          "mqtt",
          "http",
          "dlt645",
          "dlt645-listen",
          "dlt698",
          "cjt188",
          "mbus",
          "hj212",
          "opc-ua");

  private Players() {}

  static Player open(Group group, List<SimulatedMeter> meters, PlantClock clock)
      throws IOException {
    return switch (group.protocol()) {
      case "modbus-tcp" -> new ModbusPlayer(group, meters, clock);
      case "modbus-rtu" ->
          new FramePlayer(group, new ModbusRtuMeters(group, meters, clock), "Modbus RTU");
      case "modbus-rtu-listen" ->
          new ChatterPlayer(
              group,
              "Modbus RTU",
              new ModbusRtuMeters(group, meters, clock),
              ModbusRtuMeters::request);
      case "dlt645-listen" ->
          new ChatterPlayer(
              group,
              "DL/T 645-2007",
              new Dlt645Meters(group, meters, clock),
              unit -> Dlt645.read(Edition.Y2007, "%012d".formatted(unit), "00010000"));
      case "mqtt" -> new Sender(group, meters, clock, new MqttPost(group));
      case "http" -> new Sender(group, meters, clock, new HttpPost(group));
      case "dlt645" ->
          new FramePlayer(group, new Dlt645Meters(group, meters, clock), "DL/T 645-2007");
      case "dlt698" ->
          new FramePlayer(group, new Dlt698Meters(group, meters, clock), "DL/T 698.45");
      case "cjt188" ->
          new FramePlayer(group, new Cjt188Meters(group, meters, clock), "CJ/T 188-2018");
      case "hj212" -> new Hj212Player(group, meters, clock);
      case "opc-ua" -> new OpcUaPlayer(group, meters, clock);
      case "mbus" -> new FramePlayer(group, new MbusMeters(group, meters, clock), "M-Bus");
      default -> throw new IOException("cannot play " + group.protocol());
    };
  }
}
