// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.push;

import java.io.IOException;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.json.JsonMessages;
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
        Setting.zone("zone"));
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings ->
                JsonMessages.of(config.points(), List.of(), settings.zone("zone"), "")
                    .flatMap(reader -> open(config, settings, reader, sink)));
  }

  private static Outcome<Driver> open(
      ConnectionConfig config, Settings settings, JsonMessages reader, ReadingSink sink) {
    try {
      return Outcome.done(new PushDriver(config.id(), settings, reader, sink));
    } catch (IOException e) {
      return settings.portTaken(config, e);
    }
  }
}
