// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.AddressRepository;
import org.tanheng.data.metering.AllowedAddress;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.HostPort;
import org.tanheng.drivers.Setting;
import org.tanheng.finding.Finding;

/** Which addresses the server may open: those of the administrator's list, or any without one. */
@Component
class Addresses {
  private final AddressRepository repository;

  Addresses(AddressRepository repository) {
    this.repository = repository;
  }

  /** Why a connection may not be opened, if it may not. */
  Optional<Finding> refused(DriverKind kind, String id, Map<String, String> settings) {
    List<AllowedAddress> allowed = repository.all();
    if (allowed.isEmpty()) {
      return Optional.empty();
    }
    List<AddressPattern> patterns =
        allowed.stream().flatMap(each -> AddressPattern.parse(each.pattern()).stream()).toList();
    return places(kind, settings).stream()
        .filter(place -> patterns.stream().noneMatch(pattern -> pattern.allows(place)))
        .findFirst()
        .map(
            place ->
                Finding.error(
                    "address-not-allowed",
                    id,
                    place.toString(),
                    allowed.stream().map(AllowedAddress::pattern).collect(Collectors.joining(", ")),
                    "Let the administrator of the installation allow the address."));
  }

  /** What a connection of these settings opens; where it only listens there is nothing. */
  static List<AddressPattern.Place> places(DriverKind kind, Map<String, String> settings) {
    List<AddressPattern.Place> places = new ArrayList<>();
    String host = text(kind, settings, "host");
    if (!host.isEmpty()) {
      places.add(new AddressPattern.Place(host, number(text(kind, settings, "port"))));
    }
    String device = text(kind, settings, "device");
    if (!device.isEmpty()) {
      places.add(new AddressPattern.Place(device, -1));
    }
    String url = text(kind, settings, "url");
    if (!url.isEmpty()) {
      places.add(place(url));
    }
    return places;
  }

  /** Where a server is; an address of another form is opened by no driver and lies nowhere. */
  private static AddressPattern.Place place(String url) {
    return HostPort.opcUa(url)
        .map(server -> new AddressPattern.Place(server.host(), server.port()))
        .orElseGet(() -> new AddressPattern.Place("?", 0));
  }

  private static String text(DriverKind kind, Map<String, String> settings, String key) {
    String given = settings.getOrDefault(key, "").strip();
    return given.isEmpty()
        ? kind.settings().stream()
            .filter(setting -> setting.key().equals(key))
            .map(Setting::otherwise)
            .findFirst()
            .orElse("")
        : given;
  }

  private static int number(String port) {
    return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
  }
}
