// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Said;
import org.tanheng.data.lab.LabRepository;
import org.tanheng.data.lab.LabStatus;
import org.tanheng.data.lab.StoredLabResult;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** Review of laboratory results: another person reads them beside the laboratory's report. */
@Service
class LabReviewing {
  private final LabRepository lab;
  private final AuditTrail audit;

  LabReviewing(LabRepository lab, AuditTrail audit) {
    this.lab = lab;
    this.audit = audit;
  }

  @Transactional
  public List<StoredLabResult> review(
      CurrentUser user, List<UUID> ids, LabStatus to, @Nullable String note) {
    String said = Said.orNull(note);
    var reviewed = new ArrayList<StoredLabResult>();
    for (UUID id : ids) {
      StoredLabResult before = one(user, id);
      check(user, before, to, said);
      lab.review(id, to, user.id(), said);
      StoredLabResult after = one(user, id);
      audit.record(user, "lab-review", "lab-result", id, after.orgUnitId(), before, after);
      reviewed.add(after);
    }
    return reviewed;
  }

  private StoredLabResult one(CurrentUser user, UUID id) {
    return lab.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("lab result", id));
  }

  private static void check(
      CurrentUser user, StoredLabResult result, LabStatus to, @Nullable String note) {
    user.requireAny(result.orgUnitId(), Role.REVIEWER, Role.MANAGER);
    if (result.supersededAt() != null || to == LabStatus.RECORDED) {
      throw ApiException.conflict(
          Finding.error(
              "lab-review-state",
              "lab." + result.sample(),
              result.status() + " to " + to,
              "what is known now, to be REVIEWED or REJECTED",
              "Look at the result again."));
    }
    if (result.recordedBy().equals(user.id())) {
      throw ApiException.conflict(
          Finding.error(
              "four-eyes",
              "lab." + result.sample(),
              user.login(),
              "another person than who recorded it",
              "Ask a colleague to review it."));
    }
    if (to == LabStatus.REJECTED && note == null) {
      throw ApiException.malformed(
          Finding.error(
              "comment-missing",
              "note",
              "",
              "what is to be corrected",
              "Say what differs from the laboratory's report."));
    }
  }
}
