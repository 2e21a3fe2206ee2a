// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.ConnectionPoint;
import org.tanheng.data.metering.ConnectionRepository;
import org.tanheng.data.metering.GatewayRepository;
import org.tanheng.data.metering.StoredConnection;
import org.tanheng.data.metering.StoredGateway;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Health;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** Connections that the server opens itself: entered by an administrator, watched by all. */
@Service
class Connections {
  private static final int KEY_BYTES = 32;
  private static final int LONGEST = 200;
  private static final int MOST_POINTS = 2_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ConnectionRepository connections;
  private final GatewayRepository gateways;
  private final OpenConnections open;
  private final Protocols protocols;
  private final AuditTrail audit;
  private final ConnectionSettings settings;

  Connections(
      ConnectionRepository connections,
      GatewayRepository gateways,
      OpenConnections open,
      Protocols protocols,
      AuditTrail audit,
      ConnectionSettings settings) {
    this.connections = connections;
    this.gateways = gateways;
    this.open = open;
    this.protocols = protocols;
    this.audit = audit;
    this.settings = settings;
  }

  List<ConnectionView> of(CurrentUser user, UUID org) {
    user.requireRead(org);
    OrgScope below = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    return connections.all(below).stream().map(this::view).toList();
  }

  StoredConnection requireChange(CurrentUser user, UUID id) {
    StoredConnection stored =
        connections
            .byId(id, user.scope())
            .orElseThrow(() -> ApiException.notFound("connection", id));
    user.require(Role.ADMINISTRATOR, stored.orgUnitId());
    return stored;
  }

  @Transactional
  public ConnectionView add(CurrentUser user, ConnectionFacts facts) {
    user.require(Role.ADMINISTRATOR, facts.orgUnitId());
    var said = new Said(LONGEST, "Use the short name by which people know it.");
    said.text("code", facts.code());
    said.text("nameZh", facts.nameZh());
    said.text("nameEn", facts.nameEn());
    said.orRefuse();
    byte[] nobody = new byte[KEY_BYTES];
    RANDOM.nextBytes(nobody);
    StoredGateway gateway =
        gateways.add(
            new StoredGateway(
                new UUID(0, 0),
                facts.orgUnitId(),
                facts.code().strip(),
                facts.nameZh().strip(),
                facts.nameEn().strip(),
                user.id(),
                Instant.EPOCH,
                null),
            nobody,
            user.id());
    connections.add(
        gateway.id(),
        facts.protocol(),
        settings.write(gateway.id(), facts.protocol(), facts.settings()),
        user.id());
    StoredConnection made = connections.byId(gateway.id(), OrgScope.everything()).orElseThrow();
    check(made, facts.settings(), List.of());
    audit.record(
        user, "connection-add", "connection", made.id(), made.orgUnitId(), null, view(made));
    reopen(made.id());
    return view(made);
  }

  /** Other settings; a secret that is left out stays. */
  @Transactional
  public ConnectionView change(CurrentUser user, UUID id, ConnectionChange change) {
    StoredConnection before = requireChange(user, id);
    Map<String, String> wanted = new TreeMap<>(change.settings());
    wanted.putAll(settings.secretsBut(before, change.settings()));
    check(before, wanted, connections.points(id));
    connections.change(
        id, settings.write(id, before.protocol(), wanted), change.enabled(), user.id());
    StoredConnection after = connections.byId(id, user.scope()).orElseThrow();
    audit.record(
        user, "connection-change", "connection", id, after.orgUnitId(), view(before), view(after));
    reopen(id);
    return view(after);
  }

  /** One more thing to read, in the words of the protocol. */
  @Transactional
  public ConnectionView put(CurrentUser user, UUID id, PointOrder order) {
    StoredConnection stored = requireChange(user, id);
    if (order.name().isBlank()
        || order.name().length() > LONGEST
        || order.name().chars().anyMatch(Character::isISOControl)
        || order.address().isBlank()
        || order.factor().signum() == 0
        || order.scale() < 0
        || order.scale() > 9) {
      throw new FindingException(
          Finding.error(
              "connection-point",
              order.name(),
              order.address() + " x " + order.factor() + ", " + order.scale() + " decimals",
              "a name, an address, a factor other than 0, 0 to 9 decimals",
              "Name the point, its address as the protocol writes it, and a factor."));
    }
    connections.put(
        new ConnectionPoint(id, order.name(), order.address(), order.factor(), order.scale()));
    entered(user, stored);
    return view(stored);
  }

  @Transactional
  public ConnectionView remove(CurrentUser user, UUID id, String name) {
    StoredConnection stored = requireChange(user, id);
    connections.remove(id, name);
    entered(user, stored);
    return view(stored);
  }

  /** Checks what the connection reads now, and opens it so when the transaction stands. */
  void entered(CurrentUser user, StoredConnection stored) {
    List<ConnectionPoint> points = connections.points(stored.id());
    if (points.size() > MOST_POINTS) {
      throw new FindingException(
          Finding.error(
              "connection-point",
              stored.code(),
              points.size() + " points",
              "at most " + MOST_POINTS + " points of one connection",
              "Make another connection, or use a gateway."));
    }
    check(stored, settings.read(stored), points);
    audit.record(
        user,
        "connection-points",
        "connection",
        stored.id(),
        stored.orgUnitId(),
        null,
        view(stored));
    reopen(stored.id());
  }

  /** Refused where the driver refuses: a setting, an address, a line that cannot carry the rate. */
  private void check(
      StoredConnection stored, Map<String, String> wanted, List<ConnectionPoint> points) {
    switch (protocols.open(OpenConnections.config(stored, wanted, points), open.sink())) {
      case Outcome.Refused<Driver> refused ->
          throw new FindingException(
              refused.findings().stream()
                  .map(finding -> finding.at(named(finding.subject(), stored)))
                  .toList());
      case Outcome.Done<Driver> done -> done.value().close();
    }
  }

  private static String named(String subject, StoredConnection stored) {
    return subject.replace(stored.id().toString(), stored.code());
  }

  private void reopen(UUID id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            open.reopen(id);
          }
        });
  }

  ConnectionView view(StoredConnection stored) {
    OpenConnections.Open state = open.state(stored.id());
    Driver driver = state == null ? null : state.driver();
    Health health = driver == null ? null : driver.health();
    Finding last = health == null ? null : health.lastError();
    Finding said = last == null ? open.said(stored.id()) : last;
    List<Finding> findings =
        state != null && !state.refused().isEmpty()
            ? state.refused()
            : said == null ? List.of() : List.of(said);
    String word = health != null ? health.state().name() : state == null ? "CLOSED" : "REFUSED";
    return new ConnectionView(
        stored.id(),
        stored.orgUnitId(),
        stored.code(),
        stored.nameZh(),
        stored.nameEn(),
        stored.protocol(),
        settings.shown(stored),
        stored.enabled(),
        word,
        health == null ? null : health.since(),
        health == null ? null : health.lastReading(),
        health == null ? 0 : health.readings(),
        health == null ? 0 : health.requests(),
        health == null ? 0 : health.failures(),
        health == null ? 0 : health.sequenceGaps(),
        findings.stream().map(f -> f.at(named(f.subject(), stored))).toList(),
        connections.points(stored.id()));
  }
}
