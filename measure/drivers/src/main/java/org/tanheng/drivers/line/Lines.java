// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The lines of this process by where they lead: connections to the same converter or port share one
 * line, so that there is one open request on it whoever asks.
 */
public final class Lines {
  private static final Map<String, Shared> OPEN = new HashMap<>();

  private Lines() {}

  /** A device or converter over TCP; {@code baud} of the serial line behind, 0 if there is none. */
  public static Line tcp(String host, int port, int baud) {
    return share(host + ":" + port, () -> new TcpLine(host, port, baud));
  }

  /** A serial port of this machine such as {@code /dev/ttyUSB0} or {@code COM3}. */
  public static Line serial(String device, int baud, Parity parity) {
    return share(device, () -> new SerialLine(device, baud, parity));
  }

  private static synchronized Line share(String key, Supplier<Line> make) {
    Shared shared = OPEN.computeIfAbsent(key, k -> new Shared(make.get()));
    shared.users++;
    return new Handle(key, shared);
  }

  private static synchronized void leave(String key, Shared shared) {
    shared.users--;
    if (shared.users == 0) {
      OPEN.remove(key, shared);
      shared.line.close();
    }
  }

  private static final class Shared {
    final Line line;
    int users;

    Shared(Line line) {
      this.line = line;
    }
  }

  private static final class Handle implements Line {
    private final String key;
    private final Shared shared;
    private boolean left;

    Handle(String key, Shared shared) {
      this.key = key;
      this.shared = shared;
    }

    @Override
    public byte[] exchange(byte[] request, FrameEnd end, Duration wait) throws IOException {
      if (left) {
        throw new IOException("the line is closed");
      }
      return shared.line.exchange(request, end, wait);
    }

    @Override
    public int listen(byte[] into, Duration wait) throws IOException {
      if (left) {
        throw new IOException("the line is closed");
      }
      return shared.line.listen(into, wait);
    }

    @Override
    public String name() {
      return shared.line.name();
    }

    @Override
    public int baud() {
      return shared.line.baud();
    }

    @Override
    public void close() {
      if (!left) {
        left = true;
        leave(key, shared);
      }
    }
  }
}
