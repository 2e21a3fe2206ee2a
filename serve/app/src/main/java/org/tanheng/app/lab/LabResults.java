// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.activity.Assembler;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.LabSummary;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.lab.LabRepository;
import org.tanheng.data.lab.StoredLabResult;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Records and corrects laboratory results; good rows are kept, bad ones answered. */
@Service
class LabResults {
  private final LabRepository lab;
  private final SourceRepository sources;
  private final AttachmentRepository attachments;
  private final Assembler assembler;
  private final AuditTrail audit;

  LabResults(
      LabRepository lab,
      SourceRepository sources,
      AttachmentRepository attachments,
      Assembler assembler,
      AuditTrail audit) {
    this.lab = lab;
    this.sources = sources;
    this.attachments = attachments;
    this.assembler = assembler;
    this.audit = audit;
  }

  List<StoredLabResult> known(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    user.requireRead(org);
    return lab.known(from, to, user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  List<LabMeanView> means(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    user.requireRead(org);
    return assembler.input(user, org, from, to).map(LabSummary::of).orElse(List.of()).stream()
        .map(LabMeanView::of)
        .toList();
  }

  StoredLabResult one(CurrentUser user, UUID id) {
    return lab.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("lab result", id));
  }

  List<StoredLabResult> history(CurrentUser user, UUID id) {
    return lab.history(one(user, id), user.scope());
  }

  /** The parameters that may be found for a source. */
  Set<String> parameters(CurrentUser user, UUID source) {
    return LabFacts.parameters(source(user, source));
  }

  @Transactional
  public List<LabAnswer> put(CurrentUser user, List<LabFacts> rows) {
    var answers = new ArrayList<LabAnswer>();
    for (int i = 0; i < rows.size(); i++) {
      LabFacts row = rows.get(i);
      Source source = source(user, row.sourceId());
      user.require(Role.RECORDER, source.orgUnitId());
      checkAttachment(row.attachmentId(), source);
      answers.add(put(user, i, row, source));
    }
    return answers;
  }

  @Transactional
  public void remove(CurrentUser user, UUID id) {
    StoredLabResult before = one(user, id);
    user.require(Role.RECORDER, before.orgUnitId());
    if (before.supersededAt() != null) {
      throw ApiException.notFound("lab result", id);
    }
    lab.supersede(id, user.id());
    audit.record(user, "lab-remove", "lab-result", id, before.orgUnitId(), before, null);
  }

  private LabAnswer put(CurrentUser user, int index, LabFacts row, Source source) {
    return switch (row.read(source, user.id())) {
      case Outcome.Refused<StoredLabResult> refused ->
          new LabAnswer(index, null, refused.findings());
      case Outcome.Done<StoredLabResult> done -> {
        StoredLabResult kept = record(user, done.value());
        List<Finding> warnings = LabView.of(kept).findings();
        yield new LabAnswer(index, LabView.of(kept), warnings);
      }
    };
  }

  private StoredLabResult record(CurrentUser user, StoredLabResult draft) {
    Optional<StoredLabResult> before =
        lab.sample(draft.sourceId(), draft.parameter(), draft.sample());
    if (before.isEmpty()) {
      StoredLabResult made = lab.record(draft, null, user.id());
      audit.record(user, "lab-record", "lab-result", made.id(), made.orgUnitId(), null, made);
      return made;
    }
    if (before.get().says(draft)) {
      return before.get();
    }
    lab.supersede(before.get().id(), user.id());
    StoredLabResult made = lab.record(draft, before.get().id(), user.id());
    audit.record(
        user, "lab-correct", "lab-result", made.id(), made.orgUnitId(), before.get(), made);
    return made;
  }

  private Source source(CurrentUser user, UUID id) {
    return sources.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("source", id));
  }

  private void checkAttachment(@Nullable UUID id, Source source) {
    if (id != null && attachments.byId(id, OrgScope.of(Set.of(source.orgUnitId()))).isEmpty()) {
      throw ApiException.notFound("attachment", id);
    }
  }
}
