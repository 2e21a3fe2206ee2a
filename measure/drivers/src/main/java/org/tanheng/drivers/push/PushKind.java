// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.push;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.json.JsonMessages;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Devices that post JSON of their own form over HTTP. A point's address is that of MQTT with the
 * path of the request in the place of the topic: {@code meters/+::/kwh::time=/ts}.
 */
public final class PushKind implements DriverKind {
  @Override
  public String protocol() {
    return "http-push";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.text("bind", "127.0.0.1"),
        Setting.number("port", 8088),
        Setting.secret("key"),
        Setting.text("zone", "Asia/Shanghai"));
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings -> {
              try {
                ZoneId zone = ZoneId.of(settings.text("zone"));
                return JsonMessages.of(config.points(), List.of(), zone, "")
                    .flatMap(reader -> open(config, settings, reader, sink));
              } catch (DateTimeException e) {
                return Outcome.refused(
                    Finding.error(
                        "setting-form",
                        config.id() + ".zone",
                        settings.text("zone"),
                        "a time zone such as Asia/Shanghai",
                        "Correct this setting."));
              }
            });
  }

  private static Outcome<Driver> open(
      ConnectionConfig config, Settings settings, JsonMessages reader, ReadingSink sink) {
    try {
      return Outcome.done(new PushDriver(config.id(), settings, reader, sink));
    } catch (IOException e) {
      return Outcome.refused(
          Finding.error(
              "listen-port",
              config.id() + ".port",
              settings.text("bind") + ":" + settings.text("port") + ", " + e.getMessage(),
              "a port that is free on this machine",
              "Choose another port or end the program that uses it."));
    }
  }
}
