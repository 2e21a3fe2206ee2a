// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.util.List;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;

/** Modbus RTU on a serial port of this machine. */
public final class ModbusRtu extends ModbusKind {
  @Override
  public String protocol() {
    return "modbus-rtu";
  }

  @Override
  List<Setting> lineSettings() {
    return LineSettings.serial("9600", "none");
  }

  @Override
  Framing framing() {
    return Framing.RTU;
  }

  @Override
  Line line(Settings settings) {
    return LineSettings.openSerial(settings);
  }

  @Override
  int baud(Settings settings) {
    return settings.number("baud");
  }
}
