// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.StoredFootprint;
import tools.jackson.databind.json.JsonMapper;

/** Published footprints over REST. */
@RestController
@RequestMapping("/api")
class FootprintController {
  private final FootprintPublishing publishing;
  private final FootprintRepository footprints;
  private final FootprintBundles bundles;
  private final FootprintOffers offers;
  private final JsonMapper json;

  FootprintController(
      FootprintPublishing publishing,
      FootprintRepository footprints,
      FootprintBundles bundles,
      FootprintOffers offers,
      JsonMapper json) {
    this.publishing = publishing;
    this.footprints = footprints;
    this.bundles = bundles;
    this.offers = offers;
    this.json = json;
  }

  /** Publishes what a version gives for a period. */
  @PostMapping("/products/{id}/footprints")
  @ResponseStatus(HttpStatus.CREATED)
  PublishedFootprint publish(
      CurrentUser user, @PathVariable UUID id, @RequestBody ProductPublication wanted) {
    return publishing.publish(user, id, wanted);
  }

  /** Offers what was published to the partners that see the product, in the form of PACT. */
  @PostMapping("/footprints/{id}/pcf")
  @ResponseStatus(HttpStatus.CREATED)
  OfferedPcf offer(CurrentUser user, @PathVariable UUID id, @RequestBody PcfOrder order) {
    return offers.offer(user, require(user, id), order);
  }

  /** What was published, as it was computed then. */
  @GetMapping("/footprints/{id}/result")
  ProductResult result(CurrentUser user, @PathVariable UUID id) {
    return json.readValue(require(user, id).result(), ProductResult.class);
  }

  /** Model, result, leaf and proof as a zip, for {@code footprint verify}. */
  @GetMapping(path = "/footprints/{id}/bundle", produces = "application/zip")
  ResponseEntity<byte[]> bundle(CurrentUser user, @PathVariable UUID id) throws IOException {
    StoredFootprint footprint = require(user, id);
    String name = "footprint-" + footprint.id() + ".zip";
    return Files.save(name, Files.ZIP, bundles.of(footprint));
  }

  private StoredFootprint require(CurrentUser user, UUID id) {
    return footprints
        .byId(id, user.scope())
        .orElseThrow(() -> ApiException.notFound("footprint", id));
  }
}
