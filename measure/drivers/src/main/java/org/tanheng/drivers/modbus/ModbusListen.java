// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import org.tanheng.drivers.listen.ListenKind;

/** Modbus RTU overheard on a line. */
public final class ModbusListen extends ListenKind {
  public ModbusListen() {
    super(new ModbusHearing(), "9600", "none");
  }

  @Override
  public String protocol() {
    return "modbus-rtu-listen";
  }
}
