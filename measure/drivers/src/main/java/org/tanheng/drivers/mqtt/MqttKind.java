// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.json.JsonMessages;
import org.tanheng.drivers.json.SequenceWatch;
import org.tanheng.drivers.json.TopicFilter;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * JSON messages of a broker, MQTT 5.0 or 3.1.1. A point's address is {@code topic/filter::/path}.
 */
public final class MqttKind implements DriverKind {
  static final List<Setting> BROKER =
      List.of(
          Setting.required("host"),
          Setting.number("port", 1883),
          Setting.choice("version", "5.0", Broker.OLD),
          Setting.flag("tls", false),
          Setting.text("user", ""),
          Setting.secret("password"),
          Setting.text("client-id", ""),
          Setting.choice("qos", "1", "0", "2"),
          Setting.duration("session", "7d"),
          Setting.duration("keep-alive", "60s"),
          Setting.text("topics", ""));

  @Override
  public String protocol() {
    return "mqtt";
  }

  @Override
  public List<Setting> settings() {
    var all = new ArrayList<>(BROKER);
    all.add(Setting.zone("zone"));
    all.add(Setting.text("sequence", ""));
    return all;
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings ->
                reader(config, settings)
                    .map(reader -> new MqttDriver(config.id(), settings, reader, sink)));
  }

  private static Outcome<JsonMessages> reader(ConnectionConfig config, Settings settings) {
    String sequence = settings.text("sequence");
    if (!SequenceWatch.isPath(sequence)) {
      return Outcome.refused(
          Finding.error(
              "json-address",
              config.id() + ".sequence",
              sequence,
              "/path/to/number",
              "Choose the counter in a sample message."));
    }
    return topics(config, settings)
        .flatMap(extra -> JsonMessages.of(config.points(), extra, settings.zone("zone"), sequence));
  }

  static Outcome<List<String>> topics(ConnectionConfig config, Settings settings) {
    List<String> topics =
        Arrays.stream(settings.text("topics").split(","))
            .map(String::strip)
            .filter(topic -> !topic.isEmpty())
            .toList();
    return topics.stream()
        .filter(topic -> TopicFilter.parse(topic) == null)
        .findFirst()
        .map(
            wrong ->
                Outcome.<List<String>>refused(
                    Finding.error(
                        "mqtt-address",
                        config.id() + ".topics",
                        wrong,
                        "plant/+/energy, plant/#",
                        "A + stands for one level, a # for all below, at the end alone.")))
        .orElse(Outcome.done(topics));
  }
}
