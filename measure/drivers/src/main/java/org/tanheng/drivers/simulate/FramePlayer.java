// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Meters on a serial line behind a converter: whole frames in, the answer of one meter out. */
final class FramePlayer implements Player {
  private static final int LONGEST = 300;
  private final ServerSocket socket;
  private final Meters meters;
  private final String name;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();

  /** The meters of a line. */
  interface Meters {
    /** Length of the whole request once it is known, 0 before. */
    int requestLength(byte[] bytes, int length);

    /** The answer, or null where no meter answers. */
    byte @Nullable [] answer(byte[] request);
  }

  FramePlayer(Group group, Meters meters, String name) throws IOException {
    int port = Integer.parseInt(group.setting("port", "4001"));
    this.socket =
        new ServerSocket(port, 50, InetAddress.getByName(group.setting("bind", "127.0.0.1")));
    this.meters = meters;
    this.name = name;
    Thread.ofVirtual().start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Socket client = socket.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      open.forEach(FramePlayer::shut);
    }
  }

  private void serve(Socket client) {
    byte[] bytes = new byte[LONGEST];
    try (client) {
      InputStream in = client.getInputStream();
      int length = 0;
      while (true) {
        int read = in.read(bytes, length, LONGEST - length);
        if (read < 0) {
          break;
        }
        length += read;
        int whole = meters.requestLength(bytes, length);
        if (whole > 0 && length >= whole) {
          byte[] answer = meters.answer(Arrays.copyOf(bytes, whole));
          if (answer != null) {
            count.incrementAndGet();
            client.getOutputStream().write(answer);
          }
          length = 0;
        } else if (length == LONGEST) {
          length = 0;
        }
      }
    } catch (IOException e) {
      open.remove(client);
    }
    open.remove(client);
  }

  /** Digits as they stand on a line: two a byte, the low byte first. */
  static String lowFirst(String digits) {
    var turned = new StringBuilder();
    for (int i = digits.length() - 2; i >= 0; i -= 2) {
      turned.append(digits, i, i + 2);
    }
    return turned.toString();
  }

  /** A frame with its last two bytes: the sum of all from a place on, and the end. */
  static byte[] closed(byte[] frame, int from) {
    int sum = 0;
    for (int i = from; i < frame.length - 2; i++) {
      sum += frame[i];
    }
    frame[frame.length - 2] = (byte) sum;
    frame[frame.length - 1] = 0x16;
    return frame;
  }

  private static void shut(Socket client) {
    try {
      client.close();
    } catch (IOException e) {
      client.isClosed();
    }
  }

  @Override
  public String place() {
    return name + " on port " + socket.getLocalPort();
  }

  @Override
  public long count() {
    return count.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    open.forEach(FramePlayer::shut);
  }
}
