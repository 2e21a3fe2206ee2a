// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Said;
import org.tanheng.data.exchange.PactEventRepository;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PartnerRepository;
import org.tanheng.data.exchange.StoredEvent;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.exchange.Pact;

/** Enters and ends partners, and asks them for footprints. */
@Service
class Partners {
  private static final String PARTNER = "partner";
  private static final Pattern URN = Pattern.compile("[uU][rR][nN]:[^\\s:]+:\\S+");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_PRODUCTS = 1_000;

  private final PartnerRepository partners;
  private final PactEventRepository events;
  private final PactEvents post;
  private final PartnerClient client;
  private final PartnerSecrets secrets;
  private final ReceivedFootprints received;
  private final ExchangeTrail trail;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final TransactionTemplate transactions;

  Partners(
      PartnerRepository partners,
      PactEventRepository events,
      PactEvents post,
      PartnerClient client,
      PartnerSecrets secrets,
      ReceivedFootprints received,
      ExchangeTrail trail,
      AuditTrail audit,
      Identifiers identifiers,
      TransactionTemplate transactions) {
    this.partners = partners;
    this.events = events;
    this.post = post;
    this.client = client;
    this.secrets = secrets;
    this.received = received;
    this.trail = trail;
    this.audit = audit;
    this.identifiers = identifiers;
    this.transactions = transactions;
  }

  /**
   * What the partner needs to sign in.
   *
   * @param secret told this once
   * @param address of our interface
   */
  record PartnerCredentials(Partner partner, String secret, String address) {}

  List<Partner> all(CurrentUser user) {
    return partners.all(user.ownScope());
  }

  @Transactional
  PartnerCredentials add(CurrentUser user, PartnerWish wish) {
    user.requireAny(wish.orgUnitId(), Role.MANAGER, Role.ADMINISTRATOR);
    check(wish);
    UUID id = UUID.randomUUID();
    String secret = Tokens.token();
    Partner partner =
        new Partner(
            id,
            wish.orgUnitId(),
            wish.name().strip(),
            "partner-" + id,
            wish.products(),
            Said.orNull(wish.address()),
            Said.orNull(wish.theirClient()),
            user.id(),
            Instant.EPOCH,
            null);
    String theirs = Said.orNull(wish.theirSecret());
    partners.add(partner, Tokens.hash(secret), theirs == null ? null : secrets.seal(id, theirs));
    Partner kept = partners.byId(id, user.ownScope()).orElseThrow();
    audit.record(user, "partner-add", PARTNER, id, kept.orgUnitId(), null, kept);
    return new PartnerCredentials(kept, secret, identifiers.base() + "/pact");
  }

  private static void check(PartnerWish wish) {
    List<Finding> findings = new ArrayList<>();
    if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
      findings.add(
          Finding.error(
              "partner-name", "name", wish.name(), "1 to 200 characters", "Name the company."));
    }
    products(findings, wish.products());
    String address = Said.orNull(wish.address());
    boolean hasSecrets =
        Said.orNull(wish.theirClient()) != null && Said.orNull(wish.theirSecret()) != null;
    if (address != null && !isHttps(address)) {
      findings.add(
          Finding.error(
              "partner-address",
              "address",
              address,
              "an address of HTTPS without query, such as https://pcf.example.com",
              "Footprints travel over HTTPS only."));
    }
    if ((address != null) != hasSecrets
        || address == null
            && (Said.orNull(wish.theirClient()) != null
                || Said.orNull(wish.theirSecret()) != null)) {
      findings.add(
          Finding.error(
              "partner-address",
              "address",
              address == null ? "no address" : "no client or no secret",
              "address, client and secret, or none of them",
              "Enter what the partner gave you to sign in there."));
    }
    if (!findings.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, findings);
    }
  }

  private static void products(List<Finding> findings, List<String> products) {
    if (products.size() > MOST_PRODUCTS) {
      findings.add(
          Finding.error(
              "partner-products",
              "products",
              products.size() + " products",
              "at most 1000",
              "Open all products of the unit with *."));
    }
    for (String product : products) {
      if (!product.equals(Partner.ALL) && !URN.matcher(product).matches()) {
        findings.add(
            Finding.error(
                "partner-products",
                "products",
                product,
                "URN of a product, or * for all of the unit",
                "Take the URN out of the footprint of the product."));
      }
    }
  }

  private static boolean isHttps(String address) {
    try {
      URI uri = URI.create(address);
      return "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Transactional
  Partner products(CurrentUser user, UUID id, List<String> products) {
    Partner partner = managed(user, id);
    List<Finding> findings = new ArrayList<>();
    products(findings, products);
    if (!findings.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, findings);
    }
    partners.products(id, products);
    Partner after = managed(user, id);
    audit.record(user, "partner-products", PARTNER, id, partner.orgUnitId(), partner, after);
    return after;
  }

  @Transactional
  PartnerCredentials renew(CurrentUser user, UUID id) {
    Partner partner = managed(user, id);
    String secret = Tokens.token();
    partners.secret(id, Tokens.hash(secret));
    audit.record(user, "partner-secret", PARTNER, id, partner.orgUnitId(), null, null);
    return new PartnerCredentials(partner, secret, identifiers.base() + "/pact");
  }

  @Transactional
  Partner end(CurrentUser user, UUID id) {
    Partner partner = managed(user, id);
    partners.end(id, user.id());
    Partner after = managed(user, id);
    audit.record(user, "partner-end", PARTNER, id, partner.orgUnitId(), partner, after);
    return after;
  }

  List<StoredEvent> events(CurrentUser user, UUID id) {
    return events.of(require(user, id).id());
  }

  /** Asks the partner for footprints by an event; the answer comes as an event. */
  @Transactional
  String request(CurrentUser user, UUID id, Map<String, List<String>> criteria) {
    Partner partner = reachable(user, id);
    JsonObject.Builder data = JsonObject.builder();
    criteria.forEach(
        (name, values) -> data.put(name, Json.of(values.stream().map(Json::of).toList())));
    String event = post.send(partner, StoredEvent.Kind.REQUESTED, null, data.build());
    audit.record(user, "partner-request", PARTNER, id, partner.orgUnitId(), null, criteria);
    return event;
  }

  /** Takes all footprints that the partner shows us and that the criteria mean; how many. */
  int fetch(CurrentUser user, UUID id, Map<String, List<String>> criteria) {
    Partner partner = reachable(user, id);
    List<Json> documents;
    try {
      documents = client.footprints(partner, criteria);
    } catch (IOException e) {
      throw new ApiException(
          HttpStatus.BAD_GATEWAY,
          Finding.error(
              "partner-unanswered",
              partner.name(),
              String.valueOf(e.getMessage()),
              "an answer in the form of PACT 3.0",
              "Check address, client and secret, or ask the partner."));
    }
    transactions.executeWithoutResult(
        status -> {
          for (Json document : documents) {
            received.keep(partner, Pact.read(document).orElseThrow());
          }
          trail.record(
              partner, ExchangeTrail.Way.RECEIVED, "footprints", Json.of(documents).write());
          audit.record(
              user,
              "partner-fetch",
              PARTNER,
              id,
              partner.orgUnitId(),
              null,
              Map.of("footprints", documents.size()));
        });
    return documents.size();
  }

  private Partner reachable(CurrentUser user, UUID id) {
    Partner partner = require(user, id);
    user.requireAny(partner.orgUnitId(), Role.RECORDER, Role.MANAGER);
    if (partner.address() == null || partner.endedAt() != null) {
      throw ApiException.conflict(
          Finding.error(
              "partner-unreachable",
              partner.name(),
              partner.endedAt() == null ? "no address" : "ended",
              "a partner with an address",
              "Enter the partner with the address of its interface."));
    }
    return partner;
  }

  private Partner managed(CurrentUser user, UUID id) {
    Partner partner = require(user, id);
    user.requireAny(partner.orgUnitId(), Role.MANAGER, Role.ADMINISTRATOR);
    return partner;
  }

  private Partner require(CurrentUser user, UUID id) {
    return partners.byId(id, user.ownScope()).orElseThrow(() -> ApiException.notFound(PARTNER, id));
  }
}
