// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.exchange.FootprintStore;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.exchange.PcfRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.PcfFacts;
import org.tanheng.footprint.exchange.ProductPcf;
import org.tanheng.footprint.model.ProductModel;

/** Offers what was published to partners; a second offer takes the place of the first. */
@Service
public class FootprintOffers {
  private final Products products;
  private final ProductModels models;
  private final FootprintStore store;
  private final PcfRepository offered;
  private final EvidenceOutbox clock;

  FootprintOffers(
      Products products,
      ProductModels models,
      FootprintStore store,
      PcfRepository offered,
      EvidenceOutbox clock) {
    this.products = products;
    this.models = models;
    this.store = store;
    this.offered = offered;
    this.clock = clock;
  }

  /** Makes the footprint from model and result as they were published. */
  @Transactional
  public OfferedPcf offer(CurrentUser user, StoredFootprint footprint, PcfOrder order) {
    UUID unit = products.version(user, footprint.productId(), footprint.number()).orgUnitId();
    user.requireAny(unit, Role.MANAGER);
    ProductModel model = models.read(footprint.model()).orElseThrow();
    JsonObject result = (JsonObject) Json.parse(footprint.result()).orElseThrow();
    int before = before(unit, footprint.id());
    List<UUID> replaced = before == 0 ? List.of() : List.of(id(footprint.id(), before));
    Outcome<Pcf> pcf =
        ProductPcf.of(
            model,
            result,
            new PcfFacts(
                id(footprint.id(), before + 1),
                replaced,
                clock.now().truncatedTo(ChronoUnit.SECONDS),
                footprint.periodStart(),
                footprint.periodEnd(),
                order.company(),
                order.companyIds(),
                order.productIds(),
                order.country(),
                order.mass(),
                order.fossilCarbon(),
                order.biogenic(),
                order.removal()));
    return new OfferedPcf(store.publish(user, unit, pcf.orElseThrow()), replaced);
  }

  /** How often it was offered. */
  private int before(UUID unit, UUID footprint) {
    OrgScope scope = OrgScope.of(Set.of(unit));
    int count = 0;
    while (offered.byId(id(footprint, count + 1), scope).isPresent()) {
      count++;
    }
    return count;
  }

  /** The id of the n-th offer of a published footprint. */
  private static UUID id(UUID footprint, int number) {
    String name = footprint + " " + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
