// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.activity.Activities;
import org.tanheng.app.activity.Assembler;
import org.tanheng.app.activity.Cell;
import org.tanheng.app.activity.CellAnswer;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.CrossChecked;
import org.tanheng.data.activity.ActivityFigure;
import org.tanheng.data.activity.FigureRepository;
import org.tanheng.data.activity.FigureRole;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Records how activity data were determined, and second figures for them. A primary figure is
 * recorded as the activity datum of its span as well, by the rules of the grid.
 */
@Service
class Figures {
  private final FigureRepository figures;
  private final SourceRepository sources;
  private final AttachmentRepository attachments;
  private final Activities activities;
  private final Assembler assembler;
  private final AuditTrail audit;

  Figures(
      FigureRepository figures,
      SourceRepository sources,
      AttachmentRepository attachments,
      Activities activities,
      Assembler assembler,
      AuditTrail audit) {
    this.figures = figures;
    this.sources = sources;
    this.attachments = attachments;
    this.activities = activities;
    this.assembler = assembler;
    this.audit = audit;
  }

  List<FigureView> known(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    user.requireRead(org);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    List<ActivityFigure> known = figures.known(from, to, scope);
    List<CrossChecked> compared =
        known.isEmpty()
            ? List.of()
            : assembler.input(user, org, from, to).map(CrossChecked::of).orElse(List.of());
    List<Source> all = sources.known(scope);
    return known.stream()
        .map(
            figure ->
                new FigureView(
                    figure,
                    all.stream()
                        .filter(source -> source.id().equals(figure.sourceId()))
                        .map(source -> Assembler.id(user.tree(), source, org))
                        .flatMap(id -> compared.stream().filter(c -> isOf(c, id, figure)))
                        .map(Figures::comparison)
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  @Transactional
  public List<FigureAnswer> put(CurrentUser user, List<FigureFacts> facts) {
    var answers = new ArrayList<FigureAnswer>();
    for (int i = 0; i < facts.size(); i++) {
      FigureFacts one = facts.get(i);
      Source source =
          sources
              .byId(one.sourceId(), user.scope())
              .orElseThrow(() -> ApiException.notFound("source", one.sourceId()));
      user.require(Role.RECORDER, source.orgUnitId());
      checkAttachment(one.attachmentId(), source);
      answers.add(put(user, i, one, source));
    }
    return answers;
  }

  @Transactional
  public void remove(CurrentUser user, UUID id) {
    ActivityFigure before =
        figures
            .byId(id, user.scope())
            .filter(figure -> figure.supersededAt() == null)
            .orElseThrow(() -> ApiException.notFound("figure", id));
    user.require(Role.RECORDER, before.orgUnitId());
    figures.supersede(id, user.id());
    audit.record(user, "figure-remove", "activity-figure", id, before.orgUnitId(), before, null);
  }

  private FigureAnswer put(CurrentUser user, int index, FigureFacts facts, Source source) {
    return switch (facts.read(source, user.id())) {
      case Outcome.Refused<ActivityFigure> refused ->
          new FigureAnswer(index, null, refused.findings());
      case Outcome.Done<ActivityFigure> done -> {
        List<Finding> counted = count(user, done.value());
        yield counted.stream().anyMatch(Finding::isError)
            ? new FigureAnswer(index, null, counted)
            : new FigureAnswer(index, record(user, done.value()), counted);
      }
    };
  }

  /** A primary figure is what counts: it goes the way of the grid, with its refusals. */
  private List<Finding> count(CurrentUser user, ActivityFigure draft) {
    if (draft.role() != FigureRole.PRIMARY) {
      return List.of();
    }
    var cell =
        new Cell(
            draft.sourceId(),
            draft.periodStart(),
            draft.periodEnd(),
            draft.amount().toPlainString(),
            draft.unit(),
            draft.route().equals("MEASURED") ? "measured" : null,
            draft.attachmentId() == null ? draft.evidence() : "attachment:" + draft.attachmentId(),
            draft.note());
    return activities.put(user, List.of(cell)).stream()
        .map(CellAnswer::findings)
        .flatMap(List::stream)
        .toList();
  }

  private ActivityFigure record(CurrentUser user, ActivityFigure draft) {
    Optional<ActivityFigure> before = figures.like(draft);
    before.ifPresent(figure -> figures.supersede(figure.id(), user.id()));
    ActivityFigure made =
        figures.record(draft, before.map(ActivityFigure::id).orElse(null), user.id());
    audit.record(
        user,
        before.isPresent() ? "figure-correct" : "figure-record",
        "activity-figure",
        made.id(),
        made.orgUnitId(),
        before.orElse(null),
        made);
    return made;
  }

  private static boolean isOf(CrossChecked compared, String source, ActivityFigure figure) {
    return figure.role() == FigureRole.CROSS_CHECK
        && compared.source().id().equals(source)
        && compared.check().route().name().equals(figure.route())
        && compared.from().equals(figure.periodStart())
        && compared.to().equals(figure.periodEnd());
  }

  private static FigureView.FigureComparison comparison(CrossChecked compared) {
    return new FigureView.FigureComparison(
        compared.counted().value(),
        compared.second().value(),
        compared.difference().value(),
        compared.share().orElse(null),
        compared.source().proof().tolerance(),
        compared.isExceeded());
  }

  private void checkAttachment(@Nullable UUID id, Source source) {
    if (id != null && attachments.byId(id, OrgScope.of(Set.of(source.orgUnitId()))).isEmpty()) {
      throw ApiException.notFound("attachment", id);
    }
  }
}
