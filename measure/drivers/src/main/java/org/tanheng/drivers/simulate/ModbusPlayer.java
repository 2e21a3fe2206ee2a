// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.modbus.ModbusServer;

/**
 * Meters behind Modbus gateways: 247 units on each port from {@code port} on, see {@link
 * ModbusRegisters}.
 */
final class ModbusPlayer implements Player {
  private static final int UNITS = 247;
  private final ModbusRegisters registers;
  private final List<ModbusServer> servers = new ArrayList<>();

  ModbusPlayer(Group group, List<SimulatedMeter> meters, PlantClock clock) throws IOException {
    registers = new ModbusRegisters(group, meters, clock);
    InetAddress address = InetAddress.getByName(group.setting("bind", "127.0.0.1"));
    int port = Integer.parseInt(group.setting("port", "1502"));
    for (int first = 0; first < meters.size(); first += UNITS) {
      int from = first;
      servers.add(
          new ModbusServer(
              address,
              port == 0 ? 0 : port + first / UNITS,
              (unit, table, start, number) ->
                  registers.read(from + unit - 1, table, start, number)));
    }
  }

  @Override
  public String place() {
    String ports = String.join(", ", servers.stream().map(s -> "" + s.port()).toList());
    return "Modbus TCP on port " + ports + ", units from 1";
  }

  int port() {
    return servers.getFirst().port();
  }

  @Override
  public long count() {
    return registers.count();
  }

  @Override
  public void close() throws IOException {
    for (ModbusServer server : servers) {
      server.close();
    }
  }
}
