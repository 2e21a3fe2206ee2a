// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PcfRepository;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.PcfFilter;

/** What a partner may see of our footprints: those of the products that were opened to it. */
@Service
class SharedFootprints {
  private static final int MOST = 200;
  private static final int MOST_DIGITS = 9;

  private final PcfRepository footprints;
  private final ExchangeTrail trail;
  private final TransactionTemplate transactions;

  SharedFootprints(
      PcfRepository footprints, ExchangeTrail trail, TransactionTemplate transactions) {
    this.footprints = footprints;
    this.trail = trail;
    this.transactions = transactions;
  }

  /**
   * A page of a list.
   *
   * @param next where the next one begins, null if there is none
   */
  record Part(String body, @Nullable Integer next, int limit) {}

  /** The footprints that a partner may see and that the parameters mean. */
  List<Pcf> of(Partner partner, PcfFilter filter) {
    Set<String> products = new HashSet<>();
    partner.products().forEach(urn -> products.add(urn.toLowerCase(Locale.ROOT)));
    List<Pcf> seen = new ArrayList<>();
    for (StoredPcf stored : footprints.own(partner.orgUnitId())) {
      Pcf pcf = read(stored);
      if (isOpened(products, pcf) && filter.matches(pcf)) {
        seen.add(pcf);
      }
    }
    return seen;
  }

  private static boolean isOpened(Set<String> products, Pcf pcf) {
    return products.contains(Partner.ALL)
        || pcf.product().productIds().stream()
            .anyMatch(urn -> products.contains(urn.toLowerCase(Locale.ROOT)));
  }

  /** A footprint as it stands now: the document as it was made, with today's status. */
  static Pcf read(StoredPcf stored) {
    Pcf pcf = Pact.read(stored.document()).orElseThrow();
    return stored.active() ? pcf : pcf.deprecated();
  }

  Part list(Partner partner, Map<String, List<String>> parameters) {
    Outcome<PcfFilter> filter = PcfFilter.of(parameters);
    if (!filter.isDone()) {
      throw PactRefusal.malformed(filter.findings());
    }
    int limit = Math.min(whole(parameters, "limit", MOST), MOST);
    if (limit == 0) {
      throw PactRefusal.malformed("limit: a whole number above zero");
    }
    int offset = whole(parameters, "offset", 0);
    List<Pcf> all = of(partner, filter.orElseThrow());
    int from = Math.min(offset, all.size());
    int to = Math.min(from + limit, all.size());
    List<JsonObject> page = all.subList(from, to).stream().map(Pact::write).toList();
    String body = JsonObject.builder().put("data", Json.of(page)).build().write();
    record(partner, body);
    return new Part(body, to < all.size() ? Integer.valueOf(to) : null, limit);
  }

  String one(Partner partner, String id) {
    UUID pfId;
    try {
      pfId = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw PactRefusal.malformed("the id of a footprint is a UUID");
    }
    PcfFilter any = PcfFilter.of(Map.of()).orElseThrow();
    Pcf pcf =
        of(partner, any).stream()
            .filter(one -> one.id().equals(pfId))
            .findFirst()
            .orElseThrow(
                () -> isOfUnit(partner, pfId) ? PactRefusal.denied() : PactRefusal.unknown());
    String body = JsonObject.builder().put("data", Pact.write(pcf)).build().write();
    record(partner, body);
    return body;
  }

  private boolean isOfUnit(Partner partner, UUID pfId) {
    return footprints.own(partner.orgUnitId()).stream().anyMatch(one -> one.pfId().equals(pfId));
  }

  private void record(Partner partner, String body) {
    transactions.executeWithoutResult(
        status -> trail.record(partner, ExchangeTrail.Way.SENT, "footprints", body));
  }

  private static int whole(Map<String, List<String>> parameters, String name, int usual) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return usual;
    }
    String text = values.getFirst();
    if (text.isEmpty()
        || text.length() > MOST_DIGITS
        || text.chars().anyMatch(c -> c < '0' || c > '9')) {
      throw PactRefusal.malformed(name + ": a whole number of zero or more");
    }
    return Integer.parseInt(text);
  }
}
