// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import java.util.List;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;

/** What a connection over a line must be told, the same for every protocol that uses one. */
public final class LineSettings {
  private LineSettings() {}

  /** A host with a port; {@code baud} is that of a serial line behind a converter. */
  public static List<Setting> tcp(int port) {
    return List.of(
        Setting.required("host"), Setting.number("port", port), Setting.number("baud", 0));
  }

  /** A serial port of this machine. */
  public static List<Setting> serial(String baud, String parity) {
    return List.of(
        Setting.required("device"),
        Setting.choice(
            "baud", baud, "300", "600", "1200", "2400", "4800", "9600", "19200", "38400", "57600",
            "115200"),
        Setting.choice("parity", parity, "even", "none", "odd"));
  }

  /** Opens what {@link #tcp} asks for. */
  public static Line openTcp(Settings settings) {
    return Lines.tcp(settings.text("host"), settings.number("port"), settings.number("baud"));
  }

  /** Opens what {@link #serial} asks for. */
  public static Line openSerial(Settings settings) {
    Parity parity = Parity.valueOf(settings.text("parity").toUpperCase(java.util.Locale.ROOT));
    return Lines.serial(settings.text("device"), settings.number("baud"), parity);
  }
}
