// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

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

  /** A host with a port, or a serial port of this machine where no host is given. */
  public static List<Setting> either(int port, String baud, String parity) {
    var all = new ArrayList<Setting>();
    all.add(Setting.text("host", ""));
    all.add(Setting.number("port", port));
    all.add(Setting.text("device", ""));
    all.addAll(serial(baud, parity).subList(1, 3));
    return all;
  }

  /** Opens what {@link #either} asks for; refused where neither host nor device is given. */
  public static Outcome<Line> openEither(String connection, Settings settings) {
    boolean host = !settings.text("host").isEmpty();
    if (host == !settings.text("device").isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "line-either",
              connection,
              host ? "host and device" : "neither",
              "host and port, or device",
              "Enter the converter's host and port, or the serial port of this machine."));
    }
    return Outcome.done(host ? openTcp(settings) : openSerial(settings));
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
