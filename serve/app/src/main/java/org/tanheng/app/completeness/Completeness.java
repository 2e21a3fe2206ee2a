// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.review.Review;
import org.tanheng.carbon.review.ReviewInput;
import org.tanheng.carbon.review.Series;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.FigureRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.bill.BillRepository;
import org.tanheng.data.metering.LapseRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.plan.PlanParameter;
import org.tanheng.data.plan.PlanRepository;
import org.tanheng.data.security.UserRepository;
import org.tanheng.finding.Finding;

/** Makes the board of a unit and all below it for a calendar year. */
@Service
public class Completeness {
  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final BillRepository bills;
  private final FigureRepository figures;
  private final UserRepository users;
  private final PlanRepository plans;
  private final LapseRepository lapses;
  private final Clock clock;

  Completeness(
      SourceRepository sources,
      ActivityRepository activities,
      BillRepository bills,
      FigureRepository figures,
      UserRepository users,
      PlanRepository plans,
      LapseRepository lapses,
      Clock clock) {
    this.sources = sources;
    this.activities = activities;
    this.bills = bills;
    this.figures = figures;
    this.users = users;
    this.plans = plans;
    this.lapses = lapses;
    this.clock = clock;
  }

  List<BoardRow> board(CurrentUser user, UUID org, int year) {
    user.requireRead(org);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate to = from.plusYears(1);
    Map<UUID, List<Activity>> data =
        activities.known(from, to, scope).stream()
            .collect(Collectors.groupingBy(Activity::sourceId));
    var evidence = new EvidenceFiles(activities, data.values().stream().flatMap(List::stream));
    var known = new CrossChecks(bills.known(from, to, scope), figures.known(from, to, scope));
    List<PlanParameter> plan = plans.known(scope);
    return sources.known(scope).stream()
        .filter(source -> !source.excluded() && source.meets(from, to))
        .map(
            source ->
                row(source, year, data.getOrDefault(source.id(), List.of()), known, plan, evidence))
        .toList();
  }

  /**
   * What the rules found in a year of a unit and all below it; of a source without any data only
   * that they are missing.
   */
  public List<SourceFinding> found(CurrentUser user, UUID org, int year) {
    return board(user, org, year).stream()
        .flatMap(
            row ->
                row.findings().stream()
                    .filter(f -> row.total() != null || f.code().equals("month-missing"))
                    .map(finding -> SourceFinding.of(row, finding)))
        .toList();
  }

  /** What is missing or not in order in one month, by source. */
  public List<Finding> missing(CurrentUser user, UUID org, YearMonth month) {
    var findings = new ArrayList<Finding>();
    for (BoardRow row : board(user, org, month.getYear())) {
      MonthCell cell = row.months().get(month.getMonthValue() - 1);
      String place = row.source().code() + " " + month;
      row.findings().stream().filter(f -> f.subject().equals(place)).forEach(findings::add);
      findings.addAll(CellRules.unfinished(place, cell));
    }
    return findings;
  }

  private BoardRow row(
      Source source,
      int year,
      List<Activity> data,
      CrossChecks known,
      List<PlanParameter> plan,
      EvidenceFiles evidence) {
    LocalDate today = LocalDate.now(clock);
    List<SourceMonths> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> new SourceMonths(source, YearMonth.of(year, month), data))
            .toList();
    boolean coarse = months.stream().anyMatch(m -> m.state(today) == MonthCell.State.COARSE);
    BigDecimal cross = coarse ? null : known.of(source, data);
    Series series = series(source, months, data, cross, due(source, plan), today);
    var findings = new ArrayList<>(Review.of(ReviewInput.of(List.of(series))).findings());
    findings.addAll(MeterLapses.findings(source.code(), data, lapses));
    findings.addAll(CellRules.of(source, months, evidence, today));
    Review review = Review.of(findings);
    return new BoardRow(
        source,
        total(source, data, year),
        cross == null ? null : cross.toPlainString(),
        review.colour(),
        review.findings(),
        months.stream().map(m -> cell(source, m, findings, evidence, today)).toList());
  }

  private static @Nullable String total(Source source, List<Activity> data, int year) {
    List<Activity> within =
        data.stream()
            .filter(d -> d.periodStart().getYear() == year)
            .filter(d -> !d.periodEnd().isAfter(LocalDate.of(year + 1, 1, 1)))
            .toList();
    return within.isEmpty() ? null : SourceMonths.sum(source, within).toPlainString();
  }

  private Series series(
      Source source,
      List<SourceMonths> months,
      List<Activity> data,
      @Nullable BigDecimal cross,
      @Nullable LocalDate calibrationDue,
      LocalDate today) {
    boolean reviewed =
        !data.isEmpty()
            && data.stream()
                .allMatch(
                    d ->
                        d.status() == ActivityStatus.REVIEWED
                            || d.status() == ActivityStatus.APPROVED);
    return new Series(
        source.code(),
        source.activityUnit(),
        months.stream()
            .filter(m -> CellRules.isJudged(m.state(today)))
            .map(SourceMonths::value)
            .toList(),
        null,
        cross,
        calibrationDue,
        data.stream().map(Activity::periodEnd).max(LocalDate::compareTo).orElse(today).minusDays(1),
        data.isEmpty() ? "the recorder" : name(data.getFirst().recordedBy()),
        reviewed ? name(Objects.requireNonNull(data.getFirst().reviewedBy())) : null);
  }

  private MonthCell cell(
      Source source,
      SourceMonths month,
      List<Finding> findings,
      EvidenceFiles evidence,
      LocalDate today) {
    MonthCell.State state = month.state(today);
    boolean has = !month.data().isEmpty();
    boolean within = has && state != MonthCell.State.COARSE;
    BigDecimal amount = month.value().value();
    return new MonthCell(
        month.value().month(),
        state,
        within && amount != null ? amount.toPlainString() : null,
        month.status(),
        has && month.data().stream().allMatch(evidence::proves),
        CellRules.colour(source, month, findings, state),
        month.ids());
  }

  /** The first certificate of the source's instruments that ends, by the control plan. */
  private static @Nullable LocalDate due(Source source, List<PlanParameter> plan) {
    return plan.stream()
        .filter(parameter -> source.id().equals(parameter.sourceId()))
        .map(PlanParameter::calibrationDue)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private String name(UUID user) {
    return users.byId(user).map(u -> u.displayName()).orElse(user.toString());
  }
}
