// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.backup;

import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.finding.Outcome;

/** Backups over REST, for the administrator of the installation. */
@RestController
@RequestMapping("/api/backups")
class BackupController {
  /**
   * A backup that was written.
   *
   * @param folder where it stands on the server
   * @param files how many files it holds
   */
  record BackupView(String folder, Instant takenAt, String schema, int files) {}

  private final Backups backups;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  BackupController(Backups backups, AuditTrail audit, TransactionTemplate transactions) {
    this.backups = backups;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Writes a backup below the server's data folder while it works. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  BackupView write(CurrentUser user) {
    user.requireInstallationAdministrator();
    return switch (backups.write()) {
      case Outcome.Done<Backups.Written> done -> {
        BackupView view = view(done.value());
        transactions.executeWithoutResult(status -> record(user, view));
        yield view;
      }
      case Outcome.Refused<Backups.Written> refused ->
          throw new ApiException(HttpStatus.INTERNAL_SERVER_ERROR, refused.findings());
    };
  }

  private static BackupView view(Backups.Written written) {
    return new BackupView(
        written.folder().toString(),
        written.takenAt(),
        written.schema(),
        written.manifest().items("files").size());
  }

  private void record(CurrentUser user, BackupView view) {
    audit.record(
        user, "backup-write", "backup", view.folder(), null, null, Map.of("files", view.files()));
  }
}
