// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.data.metering.GatewayRepository;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.telemetry.TimeRange;

/** Names over REST: a list for those who are signed in, and the answer for whoever holds a name. */
@RestController
@RequestMapping("/api")
class IdentifierController {

  /** A name with what it is called inside and its forms in other systems. */
  record NamedThing(Identified thing, String printed, String address, Map<String, String> forms) {}

  private final Identifiers identifiers;
  private final IdentifierForms forms;
  private final ReportEvidences reports;
  private final ReadingBatches batches;
  private final ThingLeaves leaves;
  private final EvidenceLog log;
  private final GatewayRepository gateways;
  private final IngestRepository ingest;

  IdentifierController(
      Identifiers identifiers,
      IdentifierForms forms,
      ReportEvidences reports,
      ReadingBatches batches,
      ThingLeaves leaves,
      EvidenceLog log,
      GatewayRepository gateways,
      IngestRepository ingest) {
    this.leaves = leaves;
    this.log = log;
    this.batches = batches;
    this.gateways = gateways;
    this.ingest = ingest;
    this.identifiers = identifiers;
    this.forms = forms;
    this.reports = reports;
  }

  /** What anybody who holds the name may know; open without signing in. */
  @GetMapping("/id/{id}")
  IdentifierView resolve(@PathVariable String id) throws IOException {
    String base = identifiers.base();
    Optional<IdentifierView> batch = batches.find(Identifiers.normal(id), base);
    if (batch.isPresent()) {
      return batch.get();
    }
    Identified thing =
        identifiers.find(id).orElseThrow(() -> ApiException.notFound("identifier", id));
    List<ThingLeaf> known = leaves.of(thing);
    return new IdentifierView(
        thing.id(),
        Identifiers.printed(thing.id()),
        thing.kind(),
        Identifiers.page(base, thing.id()),
        thing.createdAt(),
        forms.of(thing.id(), thing.kind(), base),
        thing.kind() == IdentifierKind.REPORT ? reports.of(thing).orElse(null) : null,
        null,
        known,
        known.isEmpty() ? null : log.policy());
  }

  /**
   * Batches of readings by name, the last first; like the log itself they say nothing of their
   * values.
   *
   * @param day on which they became known; left out: at any time
   * @param zone of the day
   * @param gateway that brought readings of them; left out: any
   * @param before where the page before ended
   */
  @GetMapping("/identifiers/readings")
  ReadingBatches.BatchPage readings(
      CurrentUser user,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "UTC") ZoneId zone,
      @RequestParam(required = false) @Nullable UUID gateway,
      @RequestParam(required = false) @Nullable Long before) {
    TimeRange known =
        day == null
            ? TimeRange.ALWAYS
            : new TimeRange(
                day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    return gateway == null
        ? batches.page(known, Set.of(), before, identifiers.base())
        : batches.page(known, points(user, gateway), before, identifiers.base());
  }

  private Set<String> points(CurrentUser user, UUID gateway) {
    if (gateways.byId(gateway, user.scope()).isEmpty()) {
      throw ApiException.notFound("gateway", gateway);
    }
    Set<String> points = new HashSet<>();
    ingest.points(List.of(gateway)).forEach(one -> points.add(one.pointId().toString()));
    return points.isEmpty() ? Set.of(gateway.toString()) : points;
  }

  /** The names of what the user may see. */
  @GetMapping("/identifiers")
  List<NamedThing> all(
      CurrentUser user, @RequestParam(required = false) @Nullable IdentifierKind kind) {
    String base = identifiers.base();
    return identifiers.all(user.ownScope(), kind).stream()
        .map(
            thing ->
                new NamedThing(
                    thing,
                    Identifiers.printed(thing.id()),
                    Identifiers.page(base, thing.id()),
                    forms.of(thing.id(), thing.kind(), base)))
        .toList();
  }
}
