// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.footprint.exchange.CatenaFacts;

/** Footprints that are exchanged, for our own people. */
@RestController
@RequestMapping("/api/pcfs")
class PcfController {
  private final FootprintStore footprints;

  PcfController(FootprintStore footprints) {
    this.footprints = footprints;
  }

  /**
   * A document to be entered.
   *
   * @param origin OWN publishes it to the partners that see the product
   * @param document PACT 3.0 or a payload of Catena-X, as text
   */
  record EnteredPcf(UUID orgUnitId, StoredPcf.Origin origin, String document) {}

  /** Newest first. */
  @GetMapping
  List<PcfView> all(CurrentUser user) {
    return footprints.all(user);
  }

  /** Enters one that came on another way, or publishes one of ours. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PcfView enter(CurrentUser user, @RequestBody EnteredPcf entered) {
    return footprints.enter(user, entered.orgUnitId(), entered.origin(), entered.document());
  }

  /** As PACT 3.0. */
  @GetMapping(path = "/{id}/pact", produces = MediaType.APPLICATION_JSON_VALUE)
  String pact(CurrentUser user, @PathVariable UUID id) {
    return footprints.document(user, id);
  }

  /** As the input of a product model: the block {@code from}, for one declared unit. */
  @GetMapping(path = "/{id}/input", produces = MediaType.APPLICATION_JSON_VALUE)
  String input(CurrentUser user, @PathVariable UUID id) {
    return footprints.input(user, id);
  }

  /** As a payload of Catena-X; the body says what its model asks beyond the footprint. */
  @PostMapping(path = "/{id}/catena-x", produces = MediaType.APPLICATION_JSON_VALUE)
  String catena(CurrentUser user, @PathVariable UUID id, @RequestBody CatenaFacts facts) {
    return footprints.catena(user, id, facts);
  }

  /** Says that it is to be used no longer. */
  @DeleteMapping("/{id}")
  PcfView deprecate(CurrentUser user, @PathVariable UUID id) {
    return footprints.deprecate(user, id);
  }
}
