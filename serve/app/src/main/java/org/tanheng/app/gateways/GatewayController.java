// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.metering.SigningKey;
import org.tanheng.data.readings.StoredPoint;

/** Gateways and devices over REST. */
@RestController
@RequestMapping("/api/gateways")
class GatewayController {
  private final Gateways gateways;
  private final Adoptions adoptions;
  private final SigningKeys keys;

  /** The public key of a device, {@code name+id+key}; null for none. */
  record DevicePublicKey(@Nullable String key) {}

  GatewayController(Gateways gateways, Adoptions adoptions, SigningKeys keys) {
    this.gateways = gateways;
    this.keys = keys;
    this.adoptions = adoptions;
  }

  /** Gateways of a unit and all below it, with their health and what they send. */
  @GetMapping
  List<GatewayView> of(CurrentUser user, @RequestParam UUID org) {
    return gateways.of(user, org);
  }

  /** A new gateway; its key is in this answer and nowhere else. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  GatewaySecret add(CurrentUser user, @RequestBody GatewayFacts facts) {
    return gateways.add(user, facts);
  }

  @PostMapping("/{id}/key")
  GatewaySecret rekey(CurrentUser user, @PathVariable UUID id) {
    return gateways.rekey(user, id);
  }

  /** The keys with which the gateway signs and signed. */
  @GetMapping("/{id}/signing-keys")
  List<SigningKey> signingKeys(CurrentUser user, @PathVariable UUID id) {
    return keys.of(user, id);
  }

  /** Another key of the device; its batches must be signed with it from now on. */
  @PostMapping("/{id}/signing-keys")
  List<SigningKey> register(
      CurrentUser user, @PathVariable UUID id, @RequestBody DevicePublicKey key) {
    return keys.register(user, id, key.key());
  }

  @PostMapping("/{id}/revoke")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(CurrentUser user, @PathVariable UUID id) {
    gateways.revoke(user, id);
  }

  /** Makes a point of what the gateway sends under an address. */
  @PostMapping("/{id}/points")
  StoredPoint adopt(CurrentUser user, @PathVariable UUID id, @RequestBody Adoption adoption) {
    return adoptions.adopt(user, id, adoption);
  }
}
