// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.finding.Outcome;

/**
 * Sparkplug B from a broker, MQTT 5.0 or 3.1.1. It asks no node for a rebirth: that would be a
 * command to a device; a node whose birth was missed is a finding.
 */
public final class SparkplugKind implements DriverKind {
  @Override
  public String protocol() {
    return "sparkplug-b";
  }

  @Override
  public List<Setting> settings() {
    return MqttKind.BROKER;
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings ->
                MqttKind.topics(config, settings)
                    .flatMap(extra -> SparkplugMessages.of(config.points(), extra))
                    .map(reader -> new MqttDriver(config.id(), settings, reader, sink)));
  }
}
