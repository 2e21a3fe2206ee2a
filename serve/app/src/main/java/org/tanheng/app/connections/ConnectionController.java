// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** Connections of the server over REST: protocols, models, health, devices and points. */
@RestController
@RequestMapping("/api/connections")
class ConnectionController {
  private final Connections connections;
  private final ConnectionDevices devices;
  private final Protocols protocols;
  private final AddressList addresses;

  ConnectionController(
      Connections connections,
      ConnectionDevices devices,
      Protocols protocols,
      AddressList addresses) {
    this.addresses = addresses;
    this.connections = connections;
    this.devices = devices;
    this.protocols = protocols;
  }

  /** Name of a point that is read no longer. */
  record PointName(String name) {}

  /** What the server speaks, with the settings that each protocol asks for. */
  @GetMapping("/protocols")
  List<Protocols.Protocol> protocols(CurrentUser user) {
    return protocols.all();
  }

  /** Models of meters that are known. */
  @GetMapping("/models")
  List<Protocols.DeviceModel> models(CurrentUser user) {
    return protocols.models();
  }

  /** Addresses that the server may open; none: it may open any. */
  @GetMapping("/addresses")
  List<AddressList.AddressEntry> addresses(CurrentUser user) {
    return addresses.all(user);
  }

  @PutMapping("/addresses")
  List<AddressList.AddressEntry> allow(
      CurrentUser user, @RequestBody List<AddressList.AddressEntry> entries) {
    return addresses.replace(user, entries);
  }

  @GetMapping
  List<ConnectionView> of(CurrentUser user, @RequestParam UUID org) {
    return connections.of(user, org);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ConnectionView add(CurrentUser user, @RequestBody ConnectionFacts facts) {
    return connections.add(user, facts);
  }

  @PutMapping("/{id}")
  ConnectionView change(
      CurrentUser user, @PathVariable UUID id, @RequestBody ConnectionChange change) {
    return connections.change(user, id, change);
  }

  /** The first reading of a device; nothing is stored. */
  @PostMapping("/{id}/try")
  List<ConnectionDevices.TriedPoint> attempt(
      CurrentUser user, @PathVariable UUID id, @RequestBody DeviceOrder order) {
    return devices.attempt(user, id, order);
  }

  /** Makes the points of a device and reads them from now on. */
  @PostMapping("/{id}/devices")
  ConnectionView device(CurrentUser user, @PathVariable UUID id, @RequestBody DeviceOrder order) {
    return devices.add(user, id, order);
  }

  /** Reads one more address; a person makes a point of it where gateways are shown. */
  @PostMapping("/{id}/points")
  ConnectionView point(CurrentUser user, @PathVariable UUID id, @RequestBody PointOrder order) {
    return connections.put(user, id, order);
  }

  @PostMapping("/{id}/points/remove")
  ConnectionView remove(CurrentUser user, @PathVariable UUID id, @RequestBody PointName point) {
    return connections.remove(user, id, point.name());
  }
}
