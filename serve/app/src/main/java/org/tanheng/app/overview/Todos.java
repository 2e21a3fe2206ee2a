// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.completeness.Completeness;
import org.tanheng.app.duties.Duties;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.overview.Overview.Room;
import org.tanheng.app.overview.Overview.Todo;
import org.tanheng.app.overview.Overview.TodoSubject;
import org.tanheng.app.overview.Overview.Weight;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.report.IssuedReport;
import org.tanheng.data.report.ReportRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Severity;

/** What waits for somebody in a year of a unit, the most urgent first. */
@Service
class Todos {
  private static final int SOON_DAYS = 30;

  private final Completeness completeness;
  private final Duties duties;
  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final ReportRepository reports;
  private final CaseTodos cases;
  private final Recomputed recomputed;
  private final EvidenceLog log;

  Todos(
      Completeness completeness,
      Duties duties,
      SourceRepository sources,
      ActivityRepository activities,
      ReportRepository reports,
      CaseTodos cases,
      Recomputed recomputed,
      EvidenceLog log) {
    this.recomputed = recomputed;
    this.log = log;
    this.completeness = completeness;
    this.duties = duties;
    this.sources = sources;
    this.activities = activities;
    this.reports = reports;
    this.cases = cases;
  }

  /** What is to do, and how far the year has come. */
  record Found(List<Todo> todo, Overview.YearSteps steps) {}

  Found of(CurrentUser user, UUID org, int year, OrgScope scope, Choice choice) {
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate to = from.plusYears(1);
    List<Source> known =
        sources.known(scope).stream().filter(s -> !s.excluded() && s.meets(from, to)).toList();
    List<Activity> data = activities.known(from, to, scope);
    List<IssuedReport> issued =
        reports.all(scope).stream()
            .filter(report -> choice.places().containsKey(report.inventoryId()))
            .toList();
    var todo = new ArrayList<Todo>(FindingTodos.of(completeness.found(user, org, year), org));
    if (!data.isEmpty() && choice.places().isEmpty()) {
      todo.add(
          new Todo(
              "inventory-absent", Weight.WARNING, Room.INVENTORY, 1, org, null, List.of(), null));
    }
    for (StoredInventory one : choice.counted()) {
      todo.addAll(inventory(one, user, data, issued));
      todo.addAll(findings(one, user));
    }
    for (UUID unit : sites(user, org)) {
      todo.addAll(duties(user, unit, year));
    }
    todo.addAll(cases.of(scope, choice));
    todo.addAll(LogTodos.of(log.status(), Instant.now(), org));
    todo.sort(Comparator.comparing(Todo::weight));
    return new Found(
        List.copyOf(todo),
        new Overview.YearSteps(known.size(), data.size(), choice.places().size(), issued.size()));
  }

  private static List<Todo> inventory(
      StoredInventory one, CurrentUser user, List<Activity> data, List<IssuedReport> issued) {
    var todo = new ArrayList<Todo>();
    Predicate<Activity> newer =
        datum ->
            datum.recordedAt().isAfter(one.calculatedAt())
                && user.tree().above(datum.orgUnitId()).contains(one.orgUnitId());
    if (one.state() == InventoryState.DRAFT && data.stream().anyMatch(newer)) {
      todo.add(of(one, "inventory-behind", Weight.WARNING, Room.INVENTORY));
    }
    if (one.state() != InventoryState.LOCKED) {
      String next = "inventory-" + one.state().name().toLowerCase(java.util.Locale.ROOT);
      todo.add(of(one, next, Weight.INFO, Room.INVENTORY));
    }
    boolean signed = one.state() == InventoryState.APPROVED || one.state() == InventoryState.LOCKED;
    if (signed
        && issued.stream()
            .noneMatch(
                report ->
                    report.inventoryId().equals(one.id())
                        && report.version() == one.version()
                        && report.status().equals("FINAL"))) {
      todo.add(of(one, "report-not-final", Weight.WARNING, Room.REPORTS));
    }
    return todo;
  }

  /** What the engine found in an inventory that nobody has approved yet. */
  private List<Todo> findings(StoredInventory one, CurrentUser user) {
    if (one.state().compareTo(InventoryState.APPROVED) >= 0) {
      return List.of();
    }
    List<Finding> found;
    try {
      found = recomputed.version(user, one.id(), one.version()).inventory().findings();
    } catch (FindingException e) {
      found = e.findings();
    }
    return found.stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(Finding::code)
        .distinct()
        .map(code -> of(one, code, Weight.WARNING, Room.INVENTORY))
        .toList();
  }

  private List<Todo> duties(CurrentUser user, UUID unit, int year) {
    return duties.due(user, unit, year, SOON_DAYS).stream()
        .map(
            due ->
                new Todo(
                    due.overdue() ? "duty-overdue" : "duty-soon",
                    due.overdue() ? Weight.ERROR : Weight.INFO,
                    Room.DUTIES,
                    1,
                    unit,
                    null,
                    List.of(
                        new TodoSubject(
                            due.nameZh() + " " + due.period(), due.nameEn() + " " + due.period())),
                    due.due()))
        .toList();
  }

  private static List<UUID> sites(CurrentUser user, UUID org) {
    return user.tree().below(List.of(org)).stream()
        .filter(unit -> user.tree().unit(unit).orElseThrow().kind().compareTo(OrgKind.SITE) <= 0)
        .sorted()
        .toList();
  }

  static Todo of(StoredInventory one, String code, Weight weight, Room room) {
    return new Todo(code, weight, room, 1, one.orgUnitId(), one.id(), named(one.title()), null);
  }

  static List<TodoSubject> named(@Nullable String title) {
    return title == null ? List.of() : List.of(new TodoSubject(title, title));
  }
}
