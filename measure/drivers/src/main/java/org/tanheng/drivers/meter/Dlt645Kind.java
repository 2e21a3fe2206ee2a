// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

/** DL/T 645-2007 and -1997 over TCP or a serial port. */
public final class Dlt645Kind extends MeterKind {
  public Dlt645Kind() {
    super(new Dlt645Protocol());
  }

  @Override
  public String protocol() {
    return "dlt645";
  }
}
