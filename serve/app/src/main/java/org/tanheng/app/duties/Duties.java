// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.duty.DutyEntry;
import org.tanheng.data.duty.DutyRepository;
import org.tanheng.data.duty.DutyState;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** The duties of a unit by reporting year, and what the unit says of them. */
@Service
public class Duties {
  private final DutyRepository entries;
  private final DutyList list;
  private final AuditTrail audit;
  private final Clock clock;

  Duties(DutyRepository entries, DutyList list, AuditTrail audit, Clock clock) {
    this.entries = entries;
    this.list = list;
    this.audit = audit;
    this.clock = clock;
  }

  List<DutyRow> of(CurrentUser user, UUID org, int year) {
    user.requireRead(org);
    List<DutyEntry> known = entries.known(org, user.scope());
    return list.of(year).stream().map(duty -> row(duty, year, known)).toList();
  }

  /** Open periods of the duties that the unit has confirmed, due until some days from today. */
  public List<DueDuty> due(CurrentUser user, UUID org, int year, int days) {
    LocalDate last = LocalDate.now(clock).plusDays(days);
    var found = new ArrayList<DueDuty>();
    for (DutyRow row : of(user, org, year)) {
      for (DutyRow.DutyPeriod period : row.periods()) {
        LocalDate day = period.due();
        if (row.confirmed()
            && period.state() == DutyState.OPEN
            && day != null
            && !day.isAfter(last)) {
          Duty duty = row.duty();
          found.add(
              new DueDuty(
                  duty.id(), duty.nameZh(), duty.nameEn(), period.period(), day, period.overdue()));
        }
      }
    }
    return List.copyOf(found);
  }

  @Transactional
  public DutyRow say(CurrentUser user, DutyAnswer answer) {
    user.requireAny(answer.orgUnitId(), Role.RECORDER, Role.MANAGER);
    Duty duty =
        list.byId(answer.duty()).orElseThrow(() -> ApiException.notFound("duty", answer.duty()));
    checkPeriod(duty, answer);
    if (answer.state() == DutyState.NOT_APPLICABLE && answer.isSilent()) {
      throw ApiException.malformed(
          Finding.error(
              "comment-missing",
              "note",
              "",
              "why the unit does not have this duty",
              "Say why, so that a reviewer can follow."));
    }
    DutyEntry made =
        entries.append(
            new DutyEntry(
                0,
                answer.orgUnitId(),
                duty.id(),
                answer.period(),
                answer.state(),
                answer.due(),
                answer.isSilent() ? null : answer.note(),
                user.id(),
                Instant.EPOCH),
            user.id());
    audit.record(
        user, "duty-say", "duty", duty.id() + "/" + answer.period(), made.orgUnitId(), null, made);
    int year = answer.period().isEmpty() ? duty.from() : yearOf(answer.period());
    return row(duty, year, entries.known(answer.orgUnitId(), user.scope()));
  }

  private static void checkPeriod(Duty duty, DutyAnswer answer) {
    String wanted = duty.cadence() == Duty.Cadence.MONTHLY ? "\\d{4}-(0[1-9]|1[0-2])" : "\\d{4}";
    boolean whole = answer.period().isEmpty();
    if (!whole && (!answer.period().matches(wanted) || !duty.speaksOf(yearOf(answer.period())))) {
      throw ApiException.malformed(
          Finding.error(
              "duty-period",
              "period",
              answer.period(),
              duty.cadence() == Duty.Cadence.MONTHLY ? "a month such as 2025-01" : "a year",
              "Choose a period of the duty."));
    }
  }

  private static int yearOf(String period) {
    return Integer.parseInt(period.substring(0, 4));
  }

  private DutyRow row(Duty duty, int year, List<DutyEntry> known) {
    Optional<DutyEntry> whole = said(duty, "", known);
    return new DutyRow(
        duty,
        whole.map(DutyEntry::state).orElse(DutyState.OPEN),
        confirmed(whole),
        whole.map(DutyEntry::note).orElse(null),
        duty.of(year).stream().map(due -> period(duty, due, whole, known)).toList());
  }

  private DutyRow.DutyPeriod period(
      Duty duty, Duty.Due due, Optional<DutyEntry> whole, List<DutyEntry> known) {
    Optional<DutyEntry> said = said(duty, due.period(), known);
    LocalDate own = said.map(DutyEntry::due).orElse(null);
    LocalDate day = own == null ? due.day() : own;
    DutyState state =
        whole.filter(entry -> entry.state() == DutyState.NOT_APPLICABLE).isPresent()
            ? DutyState.NOT_APPLICABLE
            : said.map(DutyEntry::state).orElse(DutyState.OPEN);
    return new DutyRow.DutyPeriod(
        due.period(),
        day,
        own != null,
        state,
        confirmed(whole)
            && state == DutyState.OPEN
            && day != null
            && day.isBefore(LocalDate.now(clock)),
        said.map(DutyEntry::note).orElse(null));
  }

  private static boolean confirmed(Optional<DutyEntry> whole) {
    return whole.filter(entry -> entry.state() == DutyState.OPEN).isPresent();
  }

  private static Optional<DutyEntry> said(Duty duty, String period, List<DutyEntry> known) {
    return known.stream()
        .filter(entry -> entry.duty().equals(duty.id()) && entry.period().equals(period))
        .findFirst();
  }
}
