// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.GatewayRepository;
import org.tanheng.data.metering.GatewayState;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.data.metering.StoredGateway;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;

/** Gateways of a unit: added with a key of their own, watched, and revoked. */
@Service
class Gateways {
  private final GatewayRepository gateways;
  private final IngestRepository ingest;
  private final PointRepository points;
  private final ReadingStore store;
  private final AuditTrail audit;

  Gateways(
      GatewayRepository gateways,
      IngestRepository ingest,
      PointRepository points,
      ReadingStore store,
      AuditTrail audit) {
    this.gateways = gateways;
    this.ingest = ingest;
    this.points = points;
    this.store = store;
    this.audit = audit;
  }

  List<GatewayView> of(CurrentUser user, UUID org) {
    user.requireRead(org);
    OrgScope below = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    List<StoredGateway> all = gateways.all(below);
    Map<UUID, GatewayState> states =
        gateways.states(below).stream()
            .collect(Collectors.toMap(GatewayState::gatewayId, Function.identity()));
    Map<UUID, List<GatewayPoint>> sent =
        ingest.points(all.stream().map(StoredGateway::id).toList()).stream()
            .collect(Collectors.groupingBy(GatewayPoint::gatewayId));
    Map<UUID, StoredPoint> known =
        points
            .byIds(
                sent.values().stream().flatMap(List::stream).map(GatewayPoint::pointId).toList(),
                user.scope())
            .stream()
            .collect(Collectors.toMap(StoredPoint::id, Function.identity()));
    List<GatewayView> views = new ArrayList<>();
    for (StoredGateway gateway : all) {
      List<GatewayView.Sent> addresses =
          sent.getOrDefault(gateway.id(), List.of()).stream()
              .map(point -> sent(point, known.get(point.pointId())))
              .toList();
      views.add(
          new GatewayView(
              gateway, states.getOrDefault(gateway.id(), unseen(gateway.id())), addresses));
    }
    return views;
  }

  StoredGateway requireChange(CurrentUser user, UUID id, Role role) {
    StoredGateway gateway =
        gateways.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("gateway", id));
    user.require(role, gateway.orgUnitId());
    return gateway;
  }

  @Transactional
  public GatewaySecret add(CurrentUser user, GatewayFacts facts) {
    user.require(Role.ADMINISTRATOR, facts.orgUnitId());
    var said = new Said(200, "Use the short name by which people know it.");
    said.text("code", facts.code());
    said.text("nameZh", facts.nameZh());
    said.text("nameEn", facts.nameEn());
    said.orRefuse();
    String key = Tokens.token();
    StoredGateway draft =
        new StoredGateway(
            new UUID(0, 0),
            facts.orgUnitId(),
            facts.code().strip(),
            facts.nameZh().strip(),
            facts.nameEn().strip(),
            user.id(),
            Instant.EPOCH,
            null);
    StoredGateway made = gateways.add(draft, Tokens.hash(key), user.id());
    audit.record(user, "gateway-add", "gateway", made.id(), made.orgUnitId(), null, made);
    return new GatewaySecret(made, key);
  }

  /** Another key; the old one opens nothing from now on. */
  @Transactional
  public GatewaySecret rekey(CurrentUser user, UUID id) {
    StoredGateway before = requireChange(user, id, Role.ADMINISTRATOR);
    String key = Tokens.token();
    gateways.rekey(id, Tokens.hash(key));
    StoredGateway after = gateways.byId(id, user.scope()).orElseThrow();
    audit.record(user, "gateway-key", "gateway", id, before.orgUnitId(), before, after);
    return new GatewaySecret(after, key);
  }

  @Transactional
  public void revoke(CurrentUser user, UUID id) {
    StoredGateway before = requireChange(user, id, Role.ADMINISTRATOR);
    gateways.revoke(id, user.id());
    StoredGateway after = gateways.byId(id, user.scope()).orElseThrow();
    audit.record(user, "gateway-revoke", "gateway", id, before.orgUnitId(), before, after);
  }

  private GatewayView.Sent sent(GatewayPoint address, @Nullable StoredPoint point) {
    Optional<Reading> last = store.last(address.pointId().toString());
    return new GatewayView.Sent(
        address,
        point,
        last.map(Reading::time).orElse(null),
        last.map(Reading::value).orElse(null));
  }

  private static GatewayState unseen(UUID id) {
    return new GatewayState(id, null, 0, 0, 0, null, null, null, null, null);
  }
}
