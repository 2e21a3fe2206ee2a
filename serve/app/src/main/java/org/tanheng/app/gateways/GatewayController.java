// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.util.List;
import java.util.UUID;
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
import org.tanheng.data.readings.StoredPoint;

/** Gateways and devices over REST. */
@RestController
@RequestMapping("/api/gateways")
class GatewayController {
  private final Gateways gateways;
  private final Adoptions adoptions;

  GatewayController(Gateways gateways, Adoptions adoptions) {
    this.gateways = gateways;
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
