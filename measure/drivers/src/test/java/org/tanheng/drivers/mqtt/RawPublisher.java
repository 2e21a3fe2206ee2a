// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * A device that publishes with QoS 1 as fast as a socket takes it (MQTT 5.0, 3.3), with a window of
 * messages that the broker has not yet acknowledged: so cheap that a measurement beside it shows
 * broker and driver.
 */
final class RawPublisher implements AutoCloseable {
  private static final int WINDOW = 1_000;
  private static final int CONNACK = 0x20;
  private static final int PUBACK = 0x40;

  private final Socket socket;
  private final DataOutputStream out;
  private final DataInputStream in;
  private final Semaphore window = new Semaphore(WINDOW);
  private int packet;

  RawPublisher(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    byte[] cleanStartNoProperties = {0, 4, 'M', 'Q', 'T', 'T', 5, 2, 0, 0, 0, 0, 0};
    out.writeByte(0x10);
    length(cleanStartNoProperties.length);
    out.write(cleanStartNoProperties);
    out.flush();
    if (answer() != CONNACK) {
      throw new IOException("no CONNACK");
    }
    Thread.ofPlatform().daemon().name("publisher acks").start(this::acknowledgements);
  }

  void publish(String topic, String text) throws IOException, InterruptedException {
    if (!window.tryAcquire()) {
      out.flush();
      window.acquire();
    }
    byte[] name = topic.getBytes(StandardCharsets.UTF_8);
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    packet = packet % 65_535 + 1;
    out.writeByte(0x32);
    length(2 + name.length + 2 + 1 + payload.length);
    out.writeShort(name.length);
    out.write(name);
    out.writeShort(packet);
    out.writeByte(0);
    out.write(payload);
  }

  /** Sends what is left and waits until the broker has all of it. */
  void finish() throws IOException, InterruptedException {
    out.flush();
    window.acquire(WINDOW);
    window.release(WINDOW);
  }

  private void length(int value) throws IOException {
    int rest = value;
    do {
      out.writeByte(rest % 128 | (rest >= 128 ? 128 : 0));
      rest /= 128;
    } while (rest > 0);
  }

  /** Reads one packet; its kind. A reason of failure (3.4.2.1) is an exception. */
  private int answer() throws IOException {
    int kind = in.readUnsignedByte() & 0xF0;
    int length = 0;
    int shift = 0;
    int next;
    do {
      next = in.readUnsignedByte();
      length |= (next & 127) << shift;
      shift += 7;
    } while (next >= 128);
    byte[] rest = in.readNBytes(length);
    int reason = kind == CONNACK ? rest[1] : length > 2 ? rest[2] : 0;
    if ((reason & 0x80) != 0) {
      throw new IOException("refused with reason " + (reason & 0xFF));
    }
    return kind;
  }

  private void acknowledgements() {
    try {
      while (true) {
        if (answer() == PUBACK) {
          window.release();
        }
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
