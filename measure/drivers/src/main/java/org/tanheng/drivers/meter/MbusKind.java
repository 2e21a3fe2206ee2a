// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

/** M-Bus (EN 13757) over TCP or a serial port. */
public final class MbusKind extends MeterKind {
  public MbusKind() {
    super(new MbusProtocol());
  }

  @Override
  public String protocol() {
    return "mbus";
  }
}
