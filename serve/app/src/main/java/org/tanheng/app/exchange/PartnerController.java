// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.StoredEvent;

/** Partners for our own people. */
@RestController
@RequestMapping("/api/partners")
class PartnerController {
  private final Partners partners;

  PartnerController(Partners partners) {
    this.partners = partners;
  }

  /** The products that a partner may see. */
  record OpenedProducts(List<String> products) {}

  /** What is asked for; nothing: all that the partner shows us. */
  record FootprintCriteria(
      @Nullable List<String> productId,
      @Nullable List<String> companyId,
      @Nullable List<String> geography,
      @Nullable List<String> classification) {
    Map<String, List<String>> parameters() {
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      put(parameters, "productId", productId);
      put(parameters, "companyId", companyId);
      put(parameters, "geography", geography);
      put(parameters, "classification", classification);
      return parameters;
    }

    private static void put(
        Map<String, List<String>> parameters, String name, @Nullable List<String> values) {
      if (values != null && !values.isEmpty()) {
        parameters.put(name, values);
      }
    }
  }

  /** Id of the event that asks. */
  record RequestSent(String eventId) {}

  /** How many footprints were taken. */
  record FootprintsTaken(int count) {}

  @GetMapping
  List<Partner> all(CurrentUser user) {
    return partners.all(user);
  }

  /** Enters a partner; the secret in the answer is told this once. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Partners.PartnerCredentials add(CurrentUser user, @RequestBody PartnerWish wish) {
    return partners.add(user, wish);
  }

  /** Says anew which products the partner may see. */
  @PutMapping("/{id}/products")
  Partner products(CurrentUser user, @PathVariable UUID id, @RequestBody OpenedProducts opened) {
    return partners.products(user, id, opened.products());
  }

  /** Another secret; the old one and its tokens end at once. */
  @PostMapping("/{id}/secret")
  Partners.PartnerCredentials renew(CurrentUser user, @PathVariable UUID id) {
    return partners.renew(user, id);
  }

  /** Ends a partner at once. */
  @DeleteMapping("/{id}")
  Partner end(CurrentUser user, @PathVariable UUID id) {
    return partners.end(user, id);
  }

  /** What came from the partner and went to it, newest first. */
  @GetMapping("/{id}/events")
  List<StoredEvent> events(CurrentUser user, @PathVariable UUID id) {
    return partners.events(user, id);
  }

  /** Asks the partner by an event, which it answers when it can. */
  @PostMapping("/{id}/requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RequestSent request(
      CurrentUser user, @PathVariable UUID id, @RequestBody FootprintCriteria criteria) {
    return new RequestSent(partners.request(user, id, criteria.parameters()));
  }

  /** Takes what the partner shows us now. */
  @PostMapping("/{id}/fetch")
  FootprintsTaken fetch(
      CurrentUser user, @PathVariable UUID id, @RequestBody FootprintCriteria criteria) {
    return new FootprintsTaken(partners.fetch(user, id, criteria.parameters()));
  }
}
