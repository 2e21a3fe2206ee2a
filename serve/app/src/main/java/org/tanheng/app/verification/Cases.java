// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.verification.Materiality;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.data.verification.CaseCheck;
import org.tanheng.data.verification.CaseEntries;
import org.tanheng.data.verification.CasePoint;
import org.tanheng.data.verification.CaseRepository;
import org.tanheng.data.verification.CaseSample;
import org.tanheng.data.verification.StoredCase;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Keeps verification cases. A manager opens one on an approved version; all but the answers is
 * written by the verifier, who writes nowhere else.
 */
@Service
class Cases {
  private static final Set<InventoryState> READY =
      Set.of(InventoryState.APPROVED, InventoryState.LOCKED);

  private final CaseRepository cases;
  private final CaseEntries entries;
  private final Recomputed inventories;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  Cases(CaseRepository cases, CaseEntries entries, Recomputed inventories, AuditTrail audit) {
    this.cases = cases;
    this.entries = entries;
    this.inventories = inventories;
    this.audit = audit;
  }

  List<StoredCase> of(CurrentUser user, @Nullable UUID org) {
    if (org == null) {
      return cases.all(user.scope());
    }
    user.requireRead(org);
    return cases.all(user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  CaseView view(CurrentUser user, UUID id) {
    StoredCase file = require(user, id);
    return CaseView.of(
        file,
        inventories.version(user, file.inventoryId(), file.version()).stored(),
        inventories.newest(user, file.inventoryId()).version(),
        inventories.lines(user, file.inventoryId(), file.version()),
        entries.samples(id),
        entries.checks(id),
        entries.points(id));
  }

  @Transactional
  public CaseView open(CurrentUser user, UUID inventory) {
    StoredInventory newest = inventories.newest(user, inventory);
    user.require(Role.MANAGER, newest.orgUnitId());
    requireReady(newest);
    StoredCase made =
        cases.open(
            inventory,
            newest.version(),
            newest.orgUnitId(),
            Materiality.DEFAULT_THRESHOLD,
            random.nextInt(),
            user.id());
    audit.record(user, "case-open", "case", made.id(), made.orgUnitId(), null, made);
    return view(user, made.id());
  }

  @Transactional
  public CaseView plan(CurrentUser user, UUID id, CasePlan plan) {
    StoredCase before = held(user, id);
    StoredCase after = plan.over(before);
    cases.plan(after);
    audit.record(user, "case-plan", "case", id, before.orgUnitId(), before, after);
    return view(user, id);
  }

  @Transactional
  public CaseView look(CurrentUser user, UUID id, int line, boolean fault, String note) {
    StoredCase file = held(user, id);
    CaseView.Drawn drawn =
        view(user, id).drawn().stream()
            .filter(d -> d.lineNo() == line)
            .findFirst()
            .orElseThrow(() -> ApiException.notFound("drawn line", line));
    if (fault && note.isBlank()) {
      throw missing("note", "what was wrong");
    }
    var sample = new CaseSample(file.version(), line, drawn.source(), fault, note.strip());
    entries.look(id, sample, user.id());
    audit.record(user, "case-sample", "case", id, file.orgUnitId(), null, sample);
    return view(user, id);
  }

  @Transactional
  public CaseView check(CurrentUser user, UUID id, String source, BigDecimal verified) {
    StoredCase file = held(user, id);
    if (view(user, id).compared().stream().noneMatch(c -> c.source().equals(source))) {
      throw ApiException.notFound("source", source);
    }
    var check = new CaseCheck(source, verified);
    entries.check(id, check, user.id());
    audit.record(user, "case-check", "case", id, file.orgUnitId(), null, check);
    return view(user, id);
  }

  @Transactional
  public CaseView raise(CurrentUser user, UUID id, NewPoint point) {
    StoredCase file = held(user, id);
    CasePoint raised = point.numbered(entries.points(id).size() + 1);
    entries.raise(id, raised, user.id());
    audit.record(user, "case-raise", "case", id, file.orgUnitId(), null, raised);
    return view(user, id);
  }

  @Transactional
  public CaseView answer(
      CurrentUser user, UUID id, int number, String answer, @Nullable Integer corrected) {
    cases.lock(id);
    StoredCase file = require(user, id);
    user.requireAny(file.orgUnitId(), Role.RECORDER, Role.MANAGER);
    CasePoint before = point(file, number);
    if (before.state().equals("CLOSED")) {
      throw state("point " + number, before.state(), "OPEN or ANSWERED");
    }
    if (answer.isBlank()) {
      throw missing("answer", "what was found or done");
    }
    if (corrected != null
        && (corrected <= file.version() - 1
            || corrected > inventories.newest(user, file.inventoryId()).version())) {
      throw ApiException.notFound("version", corrected);
    }
    entries.answer(id, number, answer.strip(), corrected, user.id());
    audit.record(user, "case-answer", "case", id, file.orgUnitId(), before, point(file, number));
    return view(user, id);
  }

  @Transactional
  public CaseView settle(CurrentUser user, UUID id, int number, boolean accepted) {
    StoredCase file = held(user, id);
    CasePoint before = point(file, number);
    if (accepted && !CaseView.nonconformity(before).closable()) {
      throw ApiException.conflict(
          Finding.error(
              "point-not-closable",
              "point " + number,
              before.state(),
              "an answer, and for a major nonconformity the version that corrects it",
              "Wait for the answer; a major nonconformity is corrected by a new version."));
    }
    entries.move(id, number, accepted ? "CLOSED" : "OPEN");
    audit.record(user, "case-settle", "case", id, file.orgUnitId(), before, point(file, number));
    return view(user, id);
  }

  @Transactional
  public CaseView advance(CurrentUser user, UUID id) {
    StoredCase file = held(user, id);
    StoredInventory newest = inventories.newest(user, file.inventoryId());
    requireReady(newest);
    cases.advance(id, newest.version());
    audit.record(user, "case-advance", "case", id, file.orgUnitId(), file, require(user, id));
    return view(user, id);
  }

  @Transactional
  public CaseView close(
      CurrentUser user, UUID id, String opinion, String statement, String signer) {
    StoredCase file = held(user, id);
    if (statement.isBlank() || signer.isBlank()) {
      throw missing("statement, signer", "the statement and who signs it");
    }
    List<Finding> obstacles = view(user, id).obstacles();
    boolean unmodified = opinion.equals("UNMODIFIED");
    List<Finding> standing =
        obstacles.stream()
            .filter(f -> unmodified || !f.code().equals("case-material-misstatement"))
            .filter(f -> !opinion.equals("ADVERSE") || !f.code().equals("case-open-major"))
            .toList();
    if (!standing.isEmpty()) {
      throw new FindingException(standing);
    }
    cases.close(id, opinion, statement.strip(), signer.strip(), user.id());
    audit.record(user, "case-close", "case", id, file.orgUnitId(), file, require(user, id));
    return view(user, id);
  }

  private StoredCase require(CurrentUser user, UUID id) {
    return cases.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("case", id));
  }

  private StoredCase held(CurrentUser user, UUID id) {
    require(user, id);
    cases.lock(id);
    StoredCase file = require(user, id);
    user.require(Role.VERIFIER, file.orgUnitId());
    if (!file.isOpen()) {
      throw state("case", "CLOSED", "an open case");
    }
    return file;
  }

  private CasePoint point(StoredCase file, int number) {
    return entries.points(file.id()).stream()
        .filter(point -> point.number() == number)
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("point", number));
  }

  private static void requireReady(StoredInventory inventory) {
    if (!READY.contains(inventory.state())) {
      throw state("inventory", inventory.state().name(), "APPROVED or LOCKED");
    }
  }

  private static ApiException state(String subject, String got, String wanted) {
    return ApiException.conflict(
        Finding.error("case-state", subject, got, wanted, "Look at the case again."));
  }

  private static ApiException missing(String subject, String wanted) {
    return ApiException.malformed(Finding.error("key-missing", subject, "", wanted, "Fill it in."));
  }
}
