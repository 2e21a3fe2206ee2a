// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.util.List;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;

/** Modbus RTU through a converter that passes bytes on as they are. */
public final class ModbusRtuOverTcp extends ModbusKind {
  @Override
  public String protocol() {
    return "modbus-rtu-tcp";
  }

  @Override
  List<Setting> lineSettings() {
    return LineSettings.tcp(4001);
  }

  @Override
  Framing framing() {
    return Framing.RTU;
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
