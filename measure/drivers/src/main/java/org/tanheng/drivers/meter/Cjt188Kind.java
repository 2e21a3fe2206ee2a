// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

/** CJ/T 188-2018 and -2004 over TCP or a serial port. */
public final class Cjt188Kind extends MeterKind {
  public Cjt188Kind() {
    super(new Cjt188Protocol());
  }

  @Override
  public String protocol() {
    return "cjt188";
  }
}
