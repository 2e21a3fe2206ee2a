// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.modbus.RegisterType;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.codec.modbus.WordOrder;
import org.tanheng.drivers.modbus.ModbusServer;

/**
 * Meters behind Modbus gateways: 247 units on each port from {@code port} on. Holding and input
 * registers are the same: 0-1 the register in steps as u32, 2-3 the load in kW and 4-5 the register
 * in kWh as float32, 6-9 the register as BCD, 10 a decimal exponent.
 */
final class ModbusPlayer implements Player {
  private static final int UNITS = 247;
  private static final int REGISTERS = 11;
  private final Group group;
  private final List<SimulatedMeter> meters;
  private final PlantClock clock;
  private final List<ModbusServer> servers = new ArrayList<>();
  private final AtomicLong count = new AtomicLong();

  ModbusPlayer(Group group, List<SimulatedMeter> meters, PlantClock clock) throws IOException {
    this.group = group;
    this.meters = meters;
    this.clock = clock;
    InetAddress address = InetAddress.getByName(group.setting("bind", "127.0.0.1"));
    int port = Integer.parseInt(group.setting("port", "1502"));
    for (int first = 0; first < meters.size(); first += UNITS) {
      int from = first;
      servers.add(
          new ModbusServer(
              address,
              port == 0 ? 0 : port + first / UNITS,
              (unit, table, start, number) -> read(from + unit - 1, table, start, number)));
    }
  }

  private byte @Nullable [] read(int index, Table table, int start, int number) throws IOException {
    if (index < 0 || index >= meters.size() || meters.get(index).silent(clock.now())) {
      throw new IOException("silent");
    }
    if (table.bits() || start + number > REGISTERS) {
      return null;
    }
    count.incrementAndGet();
    return Arrays.copyOfRange(registers(meters.get(index)), 2 * start, 2 * (start + number));
  }

  private byte[] registers(SimulatedMeter meter) {
    SimulatedMeter.Shown shown = meter.show(clock.now());
    WordOrder order = shown.swapped() ? WordOrder.CDAB : WordOrder.ABCD;
    BigDecimal steps = BigDecimal.valueOf(shown.register());
    byte[] all = new byte[2 * REGISTERS];
    put(all, 0, RegisterType.U32.encode(steps, order));
    put(all, 2, RegisterType.FLOAT32.encode(BigDecimal.valueOf(shown.watts(), 3), order));
    put(all, 4, RegisterType.FLOAT32.encode(steps.movePointLeft(group.scale()), order));
    put(all, 6, RegisterType.BCD64.encode(steps, order));
    put(all, 10, RegisterType.S16.encode(BigDecimal.valueOf(-group.scale()), WordOrder.ABCD));
    return all;
  }

  private static void put(byte[] all, int register, byte[] value) {
    System.arraycopy(value, 0, all, 2 * register, value.length);
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
    return count.get();
  }

  @Override
  public void close() throws IOException {
    for (ModbusServer server : servers) {
      server.close();
    }
  }
}
