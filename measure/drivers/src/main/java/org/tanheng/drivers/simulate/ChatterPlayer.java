// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.codec.modbus.Table;

/**
 * A line of Modbus RTU at work: a master that asks each meter in turn, and what the meters answer,
 * told to all who listen on the port of a converter. What they send is thrown away.
 */
final class ChatterPlayer implements Player {
  private static final int UNITS = 247;
  private static final long TURN_MILLIS = 10;

  private final ServerSocket socket;
  private final ModbusRegisters registers;
  private final int units;
  private final Duration every;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();
  private final Thread master;

  ChatterPlayer(Group group, List<SimulatedMeter> meters, PlantClock clock) throws IOException {
    if (meters.size() > UNITS) {
      throw new IOException("a line carries at most " + UNITS + " units, not " + meters.size());
    }
    registers = new ModbusRegisters(group, meters, clock);
    units = meters.size();
    every = group.every();
    socket =
        new ServerSocket(
            Integer.parseInt(group.setting("port", "4001")),
            50,
            InetAddress.getByName(group.setting("bind", "127.0.0.1")));
    Thread.ofVirtual().start(this::welcome);
    master = Thread.ofVirtual().start(this::run);
  }

  private void welcome() {
    try {
      while (true) {
        open.add(socket.accept());
      }
    } catch (IOException e) {
      open.forEach(ChatterPlayer::shut);
    }
  }

  private void run() {
    try {
      while (!socket.isClosed()) {
        for (int unit = 1; unit <= units; unit++) {
          ask(unit);
        }
        Thread.sleep(every);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(int unit) throws InterruptedException {
    int number = ModbusRegisters.COUNT;
    tell(Modbus.rtu(unit, Modbus.read(Table.HOLDING, 0, number)));
    Thread.sleep(TURN_MILLIS);
    try {
      byte[] values = registers.read(unit - 1, Table.HOLDING, 0, number);
      if (values != null) {
        byte[] answer = new byte[2 + values.length];
        answer[0] = (byte) Table.HOLDING.function();
        answer[1] = (byte) values.length;
        System.arraycopy(values, 0, answer, 2, values.length);
        tell(Modbus.rtu(unit, answer));
        count.incrementAndGet();
      }
    } catch (IOException silent) {
      Thread.sleep(TURN_MILLIS);
    }
    Thread.sleep(TURN_MILLIS);
  }

  private void tell(byte[] frame) {
    for (Socket listener : open) {
      try {
        listener.getOutputStream().write(frame);
      } catch (IOException e) {
        open.remove(listener);
        shut(listener);
      }
    }
  }

  private static void shut(Socket listener) {
    try {
      listener.close();
    } catch (IOException e) {
      listener.isClosed();
    }
  }

  @Override
  public String place() {
    return "Modbus RTU, a line to listen on, on port " + socket.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public long count() {
    return count.get();
  }

  @Override
  public void close() throws IOException {
    master.interrupt();
    socket.close();
    open.forEach(ChatterPlayer::shut);
  }
}
