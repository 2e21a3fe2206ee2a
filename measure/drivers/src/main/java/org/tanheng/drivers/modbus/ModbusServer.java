// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.codec.modbus.Table;

/** Plays devices over Modbus TCP for simulations: reads are answered, writes are refused. */
public final class ModbusServer implements AutoCloseable {
  private static final int ILLEGAL_FUNCTION = 1;
  private static final int ILLEGAL_ADDRESS = 2;
  private static final int ILLEGAL_VALUE = 3;
  private static final int NO_TARGET = 11;

  private final ServerSocket socket;
  private final Devices devices;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** The registers of all units. */
  @FunctionalInterface
  public interface Devices {
    /**
     * Two bytes for each register, or the bits; null where the device has none there.
     *
     * @throws IOException where the unit does not answer
     */
    byte @Nullable [] read(int unit, Table table, int start, int count) throws IOException;
  }

  public ModbusServer(InetAddress address, int port, Devices devices) throws IOException {
    this.socket = new ServerSocket(port, 50, address);
    this.devices = devices;
    Thread.ofVirtual().name("modbus server").start(this::run);
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void run() {
    try {
      while (true) {
        Socket client = socket.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      open.forEach(ModbusServer::shut);
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      var in = new DataInputStream(client.getInputStream());
      while (true) {
        byte[] head = in.readNBytes(7);
        if (head.length < 7) {
          throw new EOFException();
        }
        byte[] data = in.readNBytes(Math.max(0, Math.min(Modbus.pair(head, 4) - 1, 253)));
        byte[] answer = answer(head[6] & 0xff, data);
        client.getOutputStream().write(Modbus.tcp(Modbus.pair(head, 0), head[6] & 0xff, answer));
      }
    } catch (IOException e) {
      open.remove(client);
    }
  }

  private byte[] answer(int unit, byte[] data) {
    int function = data.length == 0 ? 0 : data[0] & 0xff;
    Table table =
        Arrays.stream(Table.values()).filter(t -> t.function() == function).findAny().orElse(null);
    if (table == null) {
      return refusal(function, ILLEGAL_FUNCTION);
    }
    int count = data.length < 5 ? 0 : Modbus.pair(data, 3);
    if (count < 1 || count > (table.bits() ? Modbus.MOST_BITS : Modbus.MOST_REGISTERS)) {
      return refusal(function, ILLEGAL_VALUE);
    }
    try {
      byte[] values = devices.read(unit, table, Modbus.pair(data, 1), count);
      if (values == null) {
        return refusal(function, ILLEGAL_ADDRESS);
      }
      byte[] answer = new byte[values.length + 2];
      answer[0] = (byte) function;
      answer[1] = (byte) values.length;
      System.arraycopy(values, 0, answer, 2, values.length);
      return answer;
    } catch (IOException e) {
      return refusal(function, NO_TARGET);
    }
  }

  private static byte[] refusal(int function, int code) {
    return new byte[] {(byte) (function | 0x80), (byte) code};
  }

  private static void shut(Socket client) {
    try {
      client.close();
    } catch (IOException e) {
      client.isClosed();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    open.forEach(ModbusServer::shut);
  }
}
