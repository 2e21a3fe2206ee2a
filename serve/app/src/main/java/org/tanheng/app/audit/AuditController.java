// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.app.web.Page;
import org.tanheng.app.web.Paging;
import org.tanheng.data.audit.AuditEntry;
import org.tanheng.data.audit.AuditQuery;
import org.tanheng.data.audit.AuditRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;

/**
 * Searches the audit trail. Administrators, managers and verifiers see what concerns their units;
 * what concerns the whole installation is for its administrator.
 */
@RestController
@RequestMapping("/api/audit")
class AuditController {
  private final AuditRepository entries;
  private final TransactionTemplate transactions;

  AuditController(AuditRepository entries, TransactionTemplate transactions) {
    this.entries = entries;
    this.transactions = transactions;
  }

  @GetMapping
  Page<AuditEntry> find(
      CurrentUser user,
      @RequestParam @Nullable Instant from,
      @RequestParam @Nullable Instant to,
      @RequestParam("user") @Nullable UUID userId,
      @RequestParam @Nullable String action,
      @RequestParam @Nullable String subjectType,
      @RequestParam @Nullable String subjectId,
      @RequestParam @Nullable UUID org,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable Integer offset,
      @RequestParam @Nullable Integer limit) {
    Paging paging = Paging.of(offset, limit);
    AuditQuery query = new AuditQuery(from, to, userId, action, subjectType, subjectId, org, text);
    OrgScope scope = scope(user);
    return paging.of(
        entries.find(query, scope, paging.offset(), paging.limit()), entries.count(query, scope));
  }

  @GetMapping(path = "/export", produces = "text/csv")
  ResponseEntity<StreamingResponseBody> export(
      CurrentUser user,
      @RequestParam @Nullable Instant from,
      @RequestParam @Nullable Instant to,
      @RequestParam("user") @Nullable UUID userId,
      @RequestParam @Nullable String action,
      @RequestParam @Nullable String subjectType,
      @RequestParam @Nullable String subjectId,
      @RequestParam @Nullable UUID org,
      @RequestParam @Nullable String text) {
    AuditQuery query = new AuditQuery(from, to, userId, action, subjectType, subjectId, org, text);
    OrgScope scope = scope(user);
    StreamingResponseBody body =
        out ->
            transactions.executeWithoutResult(
                status -> {
                  AuditCsv csv = new AuditCsv(out);
                  entries.forEach(query, scope, csv::write);
                  csv.flush();
                });
    return Files.save("audit.csv", Files.CSV).body(body);
  }

  private static OrgScope scope(CurrentUser user) {
    if (user.isInstallationAdministrator()) {
      return OrgScope.everything();
    }
    OrgScope scope = user.scope(Role.ADMINISTRATOR, Role.MANAGER, Role.VERIFIER);
    if (scope.isEmpty()) {
      throw ApiException.forbidden(
          "audit trail", "no such role", "ADMINISTRATOR, MANAGER or VERIFIER somewhere");
    }
    return scope;
  }
}
