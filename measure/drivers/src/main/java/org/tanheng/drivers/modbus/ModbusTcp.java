// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.util.List;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;

/** Modbus TCP, also through a gateway that knows several units; baud then is that of its line. */
public final class ModbusTcp extends ModbusKind {
  @Override
  public String protocol() {
    return "modbus-tcp";
  }

  @Override
  List<Setting> lineSettings() {
    return LineSettings.tcp(502);
  }

  @Override
  Framing framing() {
    return Framing.TCP;
  }

  @Override
  Line line(Settings settings) {
    return LineSettings.openTcp(settings);
  }

  @Override
  int baud(Settings settings) {
    return settings.number("baud");
  }
}
