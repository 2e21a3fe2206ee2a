// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A line over TCP: a device with a socket of its own, or a converter with a serial line behind. */
final class TcpLine extends ByteLine {
  private static final int CONNECT_MILLIS = 3_000;
  private final String host;
  private final int port;
  private final int baud;
  private volatile @Nullable Socket socket;

  TcpLine(String host, int port, int baud) {
    this.host = host;
    this.port = port;
    this.baud = baud;
  }

  @Override
  void open() throws IOException {
    if (socket != null) {
      return;
    }
    var fresh = new Socket();
    try {
      fresh.setTcpNoDelay(true);
      fresh.setKeepAlive(true);
      fresh.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket = fresh;
    } catch (IOException e) {
      fresh.close();
      throw e;
    }
  }

  private Socket socket() throws IOException {
    Socket now = socket;
    if (now == null) {
      throw new IOException("the line is closed");
    }
    return now;
  }

  @Override
  InputStream in() throws IOException {
    return socket().getInputStream();
  }

  @Override
  OutputStream out() throws IOException {
    return socket().getOutputStream();
  }

  @Override
  void patience(int millis) throws IOException {
    socket().setSoTimeout(Math.max(1, millis));
  }

  @Override
  void shut() {
    Socket now = socket;
    socket = null;
    if (now != null) {
      try {
        now.close();
      } catch (IOException e) {
        socket = null;
      }
    }
  }

  @Override
  public String name() {
    return host + ":" + port;
  }

  @Override
  public int baud() {
    return baud;
  }
}
