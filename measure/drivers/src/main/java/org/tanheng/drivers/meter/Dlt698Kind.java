// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

/** DL/T 698.45 over TCP or a serial port. */
public final class Dlt698Kind extends MeterKind {
  public Dlt698Kind() {
    super(new Dlt698Protocol());
  }

  @Override
  public String protocol() {
    return "dlt698";
  }
}
