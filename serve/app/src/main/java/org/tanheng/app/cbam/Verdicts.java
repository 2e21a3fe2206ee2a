// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.cbam.CbamViews.CbamVerdict;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.cbam.CbamRepository;
import org.tanheng.data.cbam.StoredStatement;
import org.tanheng.data.cbam.StoredVerification;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** What verifiers say of statements, with their report as a file of its own. */
@Service
class Verdicts {
  private static final int LONGEST = 200;
  private static final Set<String> OPINIONS =
      Set.of("SATISFACTORY", "WITH_COMMENTS", "NOT_SATISFACTORY");

  private final Statements statements;
  private final CbamRepository kept;
  private final Attachments attachments;
  private final AuditTrail audit;

  Verdicts(Statements statements, CbamRepository kept, Attachments attachments, AuditTrail audit) {
    this.statements = statements;
    this.kept = kept;
    this.attachments = attachments;
    this.audit = audit;
  }

  /** Who says what, when. */
  record Said(String verifier, String accreditation, String opinion, LocalDate dated) {}

  @Transactional
  CbamVerdict add(CurrentUser user, UUID id, Said said, InputStream bytes, @Nullable String name)
      throws IOException {
    StoredStatement statement = statements.require(user, id);
    user.requireAny(statement.orgUnitId(), Role.MANAGER, Role.VERIFIER);
    if (said.verifier().isBlank() || said.verifier().length() > LONGEST) {
      throw wrong("verifier", said.verifier(), "1 to 200 characters");
    }
    if (said.accreditation().length() > LONGEST) {
      throw wrong("accreditation", said.accreditation(), "at most 200 characters");
    }
    if (!OPINIONS.contains(said.opinion())) {
      throw wrong(
          "opinion", said.opinion(), String.join(", ", OPINIONS.stream().sorted().toList()));
    }
    Attachment file = attachments.add(user, statement.orgUnitId(), bytes, name, "application/pdf");
    StoredVerification made =
        kept.verify(
            new StoredVerification(
                new UUID(0, 0),
                id,
                said.verifier().strip(),
                said.accreditation().strip(),
                said.opinion(),
                said.dated(),
                file.id(),
                user.id(),
                Instant.EPOCH));
    CbamVerdict view = Statements.verdict(made);
    audit.record(
        user, "cbam-verification-add", "cbam-statement", id, statement.orgUnitId(), null, view);
    return view;
  }

  private static ApiException wrong(String subject, String got, String wanted) {
    return ApiException.malformed(
        Finding.error("choice-invalid", subject, got, wanted, "Correct it and send it again."));
  }
}
