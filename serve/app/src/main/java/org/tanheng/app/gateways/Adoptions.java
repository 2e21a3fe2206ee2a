// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.ingest.Places;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.readings.PointFacts;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.data.metering.StoredGateway;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;

/** Makes points of what a gateway sends; what it sent before belongs to them too. */
@Service
class Adoptions {
  private final Gateways gateways;
  private final IngestRepository ingest;
  private final PointBook points;
  private final Places places;
  private final ReadingStore store;
  private final AuditTrail audit;
  private final Clock clock;

  Adoptions(
      Gateways gateways,
      IngestRepository ingest,
      PointBook points,
      Places places,
      ReadingStore store,
      AuditTrail audit,
      Clock clock) {
    this.gateways = gateways;
    this.ingest = ingest;
    this.points = points;
    this.places = places;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ties an address to a new point or to one that is there. */
  @Transactional
  public StoredPoint adopt(CurrentUser user, UUID id, Adoption adoption) {
    StoredGateway gateway = gateways.requireChange(user, id, Role.RECORDER);
    GatewayPoint address =
        ingest
            .point(id, adoption.address())
            .orElseThrow(() -> ApiException.notFound("address", adoption.address()));
    if (address.adoptedAt() != null) {
      throw ApiException.conflict(
          Finding.error(
              "address-adopted",
              adoption.address(),
              "a point already",
              "an address that nobody has taken",
              "Look at the list again: another person may have been faster."));
    }
    StoredPoint point = point(user, adoption, address);
    ingest.adopt(id, adoption.address(), point.id(), user.id());
    audit.record(user, "gateway-adopt", "gateway", id, gateway.orgUnitId(), address, adoption);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            places.move(
                id, adoption.address(), point.id(), () -> carryOver(address.pointId(), point.id()));
          }
        });
    return point;
  }

  private StoredPoint point(CurrentUser user, Adoption adoption, GatewayPoint address) {
    PointFacts facts = adoption.facts();
    UUID existing = adoption.pointId();
    if (facts != null && existing == null) {
      return points.add(user, address.pointId(), facts);
    }
    if (existing != null && facts == null) {
      StoredPoint point = points.requireRead(user, existing);
      user.require(Role.RECORDER, point.orgUnitId());
      return point;
    }
    throw new FindingException(
        Finding.error(
            "unknown-value",
            "pointId, facts",
            facts == null ? "neither" : "both",
            "one of them",
            "Choose a point or describe a new one."));
  }

  private void carryOver(UUID from, UUID to) {
    if (from.equals(to)) {
      return;
    }
    Series sent = store.scan(from.toString(), TimeRange.ALWAYS, ReadingStore.NOW);
    if (sent.isEmpty()) {
      return;
    }
    ReadingBatch batch = new ReadingBatch(clock.instant());
    ReadingBatch.Appender column = batch.appender(to.toString(), sent.scale());
    for (int i = 0; i < sent.size(); i++) {
      column.add(sent.time(i), sent.value(i), sent.quality(i));
    }
    store.upsert(batch);
  }
}
