// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A line over a serial port of this machine, 8 data bits and the stop bit that the parity asks. */
final class SerialLine extends ByteLine {
  private final String device;
  private final int baud;
  private final Parity parity;
  private volatile @Nullable SerialPort port;

  SerialLine(String device, int baud, Parity parity) {
    this.device = device;
    this.baud = baud;
    this.parity = parity;
  }

  @Override
  void open() throws IOException {
    if (port != null) {
      return;
    }
    try {
      SerialPort fresh = SerialPort.getCommPort(device);
      fresh.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, code());
      fresh.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 1_000, 0);
      if (!fresh.openPort()) {
        throw new IOException("the port cannot be opened; it is in use or not permitted");
      }
      port = fresh;
    } catch (SerialPortInvalidPortException e) {
      throw new IOException("no such serial port: " + device, e);
    }
  }

  private int code() {
    return switch (parity) {
      case EVEN -> SerialPort.EVEN_PARITY;
      case ODD -> SerialPort.ODD_PARITY;
      case NONE -> SerialPort.NO_PARITY;
    };
  }

  private SerialPort port() throws IOException {
    SerialPort now = port;
    if (now == null) {
      throw new IOException("the line is closed");
    }
    return now;
  }

  @Override
  InputStream in() throws IOException {
    return port().getInputStream();
  }

  @Override
  OutputStream out() throws IOException {
    return port().getOutputStream();
  }

  @Override
  void patience(int millis) throws IOException {
    port().setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, Math.max(1, millis), 0);
  }

  @Override
  void shut() {
    SerialPort now = port;
    port = null;
    if (now != null) {
      now.closePort();
    }
  }

  @Override
  public String name() {
    return device;
  }

  @Override
  public int baud() {
    return baud;
  }
}
