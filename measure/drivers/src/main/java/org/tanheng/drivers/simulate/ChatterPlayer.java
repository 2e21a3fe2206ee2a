// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * A line at work: a master that asks each meter in turn, and what the meters answer, told to all
 * who listen on the port of a converter. What they send is thrown away.
 */
final class ChatterPlayer implements Player {
  private static final int UNITS = 247;
  private static final long TURN_MILLIS = 10;

  private final ServerSocket socket;
  private final String name;
  private final FramePlayer.Meters meters;
  private final IntFunction<byte[]> asks;
  private final int units;
  private final Duration every;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();
  private final Thread master;

  /**
   * A line.
   *
   * @param asks what the master sends to a unit from 1 on
   */
  ChatterPlayer(Group group, String name, FramePlayer.Meters meters, IntFunction<byte[]> asks)
      throws IOException {
    if (group.meters() > UNITS) {
      throw new IOException("a line carries at most " + UNITS + " units, not " + group.meters());
    }
    this.name = name;
    this.meters = meters;
    this.asks = asks;
    units = group.meters();
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
    byte[] request = asks.apply(unit);
    tell(request);
    Thread.sleep(TURN_MILLIS);
    byte[] answer = meters.answer(request);
    if (answer != null) {
      tell(answer);
      count.incrementAndGet();
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
    return name + ", a line to listen on, on port " + socket.getLocalPort();
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
