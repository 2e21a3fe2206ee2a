// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.template.DeviceTemplate;
import org.tanheng.drivers.template.DeviceTemplates;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The protocols that the server itself speaks. Those that open its folders or listen for pushes are
 * left to gateways: the server has its import and its address for pushes.
 */
@Component
class Protocols {
  private static final Set<String> NOT_HERE = Set.of("drop-folder", "http-push");

  private final Drivers drivers = Drivers.installed();
  private final DeviceTemplates templates;
  private final Addresses addresses;

  Protocols(Addresses addresses, DeviceTemplates templates) {
    this.templates = templates;
    this.addresses = addresses;
  }

  /** A protocol with what a connection must be told. */
  record Protocol(String protocol, List<Setting> settings) {}

  List<Protocol> all() {
    Map<String, Protocol> found = new TreeMap<>();
    drivers.kinds().values().stream()
        .filter(kind -> !NOT_HERE.contains(kind.protocol()))
        .forEach(
            kind -> found.put(kind.protocol(), new Protocol(kind.protocol(), kind.settings())));
    return List.copyOf(found.values());
  }

  /**
   * A model of a meter.
   *
   * @param source where its addresses are written
   * @param device what to enter as the device, such as a unit id
   * @param points names of what it gives
   */
  record DeviceModel(
      String id,
      String maker,
      String model,
      String protocol,
      String source,
      String device,
      List<String> points) {}

  List<DeviceModel> models() {
    return templates.all().stream()
        .map(
            each ->
                new DeviceModel(
                    each.id(),
                    each.maker(),
                    each.model(),
                    each.protocol(),
                    each.source(),
                    each.device(),
                    each.points().stream().map(DeviceTemplate.Entry::name).toList()))
        .toList();
  }

  Optional<DeviceTemplate> template(String id) {
    return templates.find(id);
  }

  Drivers drivers() {
    return drivers;
  }

  /** Whether a setting of a protocol is never shown again. */
  boolean isSecret(String protocol, String key) {
    DriverKind kind = drivers.kinds().get(protocol);
    return kind != null
        && kind.settings().stream()
            .anyMatch(
                setting -> setting.key().equals(key) && setting.form() == Setting.Form.SECRET);
  }

  /** A driver that is not started yet; refused where the connection cannot work. */
  Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    if (NOT_HERE.contains(config.protocol())) {
      return Outcome.refused(
          Finding.error(
              "driver-protocol",
              "protocol",
              config.protocol(),
              String.join(", ", all().stream().map(Protocol::protocol).toList()),
              "Choose a protocol from the list, or use a gateway."));
    }
    Optional<Finding> refused = refused(config);
    return refused.isPresent() ? Outcome.refused(refused.get()) : drivers.open(config, sink);
  }

  /** Why the server may not open what a connection names, if it may not. */
  Optional<Finding> refused(ConnectionConfig config) {
    return Optional.ofNullable(drivers.kinds().get(config.protocol()))
        .flatMap(kind -> addresses.refused(kind, config.id(), config.settings()));
  }
}
