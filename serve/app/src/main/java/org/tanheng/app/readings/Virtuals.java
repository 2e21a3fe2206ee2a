// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Spans;
import org.tanheng.data.metering.StoredVirtual;
import org.tanheng.data.metering.VirtualRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/** Virtual meters: points whose use is a formula of the use of others. */
@Service
class Virtuals {
  private static final int MOST_DAYS = 400;

  private final PointRepository points;
  private final VirtualRepository formulas;
  private final VirtualCheck check;
  private final PointUse use;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Virtuals(
      PointRepository points,
      VirtualRepository formulas,
      VirtualCheck check,
      PointUse use,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.points = points;
    this.formulas = formulas;
    this.check = check;
    this.use = use;
    this.audit = audit;
    this.events = events;
  }

  List<VirtualView> of(CurrentUser user, UUID org) {
    user.requireRead(org);
    Map<UUID, List<StoredVirtual>> byPoint = new HashMap<>();
    formulas
        .ever()
        .forEach(f -> byPoint.computeIfAbsent(f.pointId(), any -> new ArrayList<>()).add(f));
    return points.all(user.scope().and(OrgScope.of(user.tree().below(List.of(org))))).stream()
        .filter(point -> byPoint.containsKey(point.id()))
        .map(point -> view(user, point, byPoint.getOrDefault(point.id(), List.of())))
        .toList();
  }

  VirtualView one(CurrentUser user, UUID id) {
    StoredPoint point = require(user, id);
    return view(user, point, formulas.of(id));
  }

  @Transactional
  public VirtualView add(CurrentUser user, VirtualFacts facts) {
    user.require(Role.RECORDER, facts.orgUnitId());
    formulas.lock();
    StoredPoint planned = facts.planned(user.id());
    StoredVirtual draft = check.checked(user, planned, facts);
    StoredPoint made = points.add(planned.id(), planned, user.id());
    StoredVirtual entered = formulas.enter(draft);
    audit.record(user, "virtual-add", "point", made.id(), made.orgUnitId(), null, entered);
    events.publishEvent(new VirtualChanged(made.id()));
    return view(user, made, List.of(entered));
  }

  /** Another formula for the same point; unit, decimals and calendar stay as they are. */
  @Transactional
  public VirtualView change(CurrentUser user, UUID id, VirtualFacts facts) {
    StoredPoint point = require(user, id);
    user.require(Role.RECORDER, point.orgUnitId());
    formulas.lock();
    String reason = facts.reason();
    if (reason == null || reason.isBlank()) {
      throw new FindingException(
          Finding.error(
              "reason-missing", point.code(), "nothing", "why the formula changes", "Say why."));
    }
    List<StoredVirtual> before = formulas.of(id);
    StoredVirtual entered = formulas.enter(check.checked(user, point, facts));
    audit.record(user, "virtual-change", "point", id, point.orgUnitId(), before.getLast(), entered);
    events.publishEvent(new VirtualChanged(id));
    return view(user, point, formulas.of(id));
  }

  /** The use over half-open days, with the formula and the use of each input over the same days. */
  Trace trace(CurrentUser user, UUID id, LocalDate from, LocalDate to) {
    StoredPoint point = require(user, id);
    Spans.require(from, to, MOST_DAYS);
    ZoneId zone = ZoneId.of(point.zone());
    Slots slots =
        Slots.covering(
            from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), Step.DAY, zone);
    Map<UUID, StoredVirtual> inForce = new HashMap<>();
    formulas.inForce().forEach(formula -> inForce.put(formula.pointId(), formula));
    return trace(user, label(point.code(), point), point, slots, inForce)
        .orElseThrow(
            () ->
                ApiException.conflict(
                    Finding.error(
                        "use-unknown",
                        point.code(),
                        "nothing known of " + from + "/" + to,
                        "readings of all that the formula reads",
                        "Choose days of which readings are there.")));
  }

  private Optional<Trace> trace(
      CurrentUser user,
      String label,
      StoredPoint point,
      Slots slots,
      Map<UUID, StoredVirtual> inForce) {
    MonthlyActivity sum = use.sum(point, slots);
    Optional<Quantity> value = sum.value();
    if (value.isEmpty() || !user.scope().contains(point.orgUnitId())) {
      return Optional.empty();
    }
    StoredVirtual formula = inForce.get(point.id());
    if (formula == null) {
      return Optional.of(Trace.input(label, value.get(), sum.worst()));
    }
    List<Trace> inputs = new ArrayList<>();
    formula
        .inputs()
        .forEach(
            (name, input) ->
                points
                    .byId(input, user.scope())
                    .flatMap(other -> trace(user, label(name, other), other, slots, inForce))
                    .ifPresent(inputs::add));
    return Optional.of(new Trace(label, value.get(), formula.formula(), sum.worst(), null, inputs));
  }

  /** The name that the formula uses, with the point's code in brackets. */
  private static String label(String name, StoredPoint point) {
    return name.equals(point.code()) ? name : name + " (" + point.code() + ")";
  }

  private StoredPoint require(CurrentUser user, UUID id) {
    return points
        .byId(id, user.scope())
        .filter(PointUse::isVirtual)
        .orElseThrow(() -> ApiException.notFound("virtual-meter", id));
  }

  private VirtualView view(CurrentUser user, StoredPoint point, List<StoredVirtual> history) {
    StoredVirtual now = history.getLast();
    List<VirtualView.Input> inputs = new ArrayList<>();
    now.inputs()
        .forEach(
            (name, id) -> {
              @Nullable StoredPoint seen = points.byId(id, user.scope()).orElse(null);
              inputs.add(new VirtualView.Input(name, seen == null ? null : id, seen));
            });
    List<VirtualView.Before> before = new ArrayList<>();
    for (StoredVirtual formula : history) {
      var ended = formula.supersededAt();
      if (ended != null) {
        before.add(
            new VirtualView.Before(
                formula.formula(), formula.reason(), formula.enteredAt(), ended));
      }
    }
    before.sort(Comparator.comparing(VirtualView.Before::enteredAt).reversed());
    return new VirtualView(point, now.formula(), inputs, now.reason(), now.enteredAt(), before);
  }
}
