// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.data.verification.StoredCase;
import org.tanheng.units.Language;

/** Verification cases over REST. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

  /** The opinion of a statement. */
  enum Opinion {
    UNMODIFIED,
    MODIFIED,
    ADVERSE
  }

  /** The inventory whose newest version is to be verified. */
  record NewCase(UUID inventoryId) {}

  /** What was seen of a drawn line. */
  record Seen(int lineNo, boolean fault, String note) {}

  /** What was found for a source, tCO2e. */
  record Found(String source, BigDecimal verified) {}

  /** An answer to a point, with the version that corrects it. */
  record PointAnswer(String answer, @Nullable Integer correctedIn) {}

  /** Whether the verifier accepts an answer. */
  record Settlement(boolean accepted) {}

  /** The statement that closes a case. */
  record Closing(Opinion opinion, String statement, String signer) {}

  private final Cases cases;
  private final CaseExport export;

  CaseController(Cases cases, CaseExport export) {
    this.cases = cases;
    this.export = export;
  }

  @GetMapping
  List<StoredCase> of(CurrentUser user, @RequestParam(required = false) @Nullable UUID org) {
    return cases.of(user, org);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CaseView open(CurrentUser user, @RequestBody NewCase made) {
    return cases.open(user, made.inventoryId());
  }

  @GetMapping("/{id}")
  CaseView one(CurrentUser user, @PathVariable UUID id) {
    return cases.view(user, id);
  }

  /** The case with all that belongs to it as one zip; a language for its documents. */
  @GetMapping("/{id}/export")
  ResponseEntity<byte[]> export(
      CurrentUser user, @PathVariable UUID id, @RequestParam String language) throws IOException {
    return Files.save(
        "case-" + id.toString().substring(0, 8) + ".zip",
        Files.ZIP,
        export.zip(user, id, language(language)));
  }

  /** A proposal of the statement from what the case holds; nothing is kept of it. */
  @GetMapping("/{id}/draft")
  CaseWords.StatementDraft draft(
      CurrentUser user, @PathVariable UUID id, @RequestParam String language) {
    return new CaseWords(cases.view(user, id), language(language)).draft();
  }

  @PutMapping("/{id}/plan")
  CaseView plan(CurrentUser user, @PathVariable UUID id, @RequestBody CasePlan plan) {
    return cases.plan(user, id, plan);
  }

  @PutMapping("/{id}/samples")
  CaseView look(CurrentUser user, @PathVariable UUID id, @RequestBody Seen seen) {
    return cases.look(user, id, seen.lineNo(), seen.fault(), seen.note());
  }

  @PutMapping("/{id}/checks")
  CaseView check(CurrentUser user, @PathVariable UUID id, @RequestBody Found found) {
    return cases.check(user, id, found.source(), found.verified());
  }

  @PostMapping("/{id}/points")
  CaseView raise(CurrentUser user, @PathVariable UUID id, @RequestBody NewPoint point) {
    return cases.raise(user, id, point);
  }

  @PostMapping("/{id}/points/{number}/answer")
  CaseView answer(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestBody PointAnswer answer) {
    return cases.answer(user, id, number, answer.answer(), answer.correctedIn());
  }

  /** Closes a point, or opens it again. */
  @PostMapping("/{id}/points/{number}/settle")
  CaseView settle(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestBody Settlement settlement) {
    return cases.settle(user, id, number, settlement.accepted());
  }

  /** Goes on with the newest version of the inventory. */
  @PostMapping("/{id}/advance")
  CaseView advance(CurrentUser user, @PathVariable UUID id) {
    return cases.advance(user, id);
  }

  @PostMapping("/{id}/close")
  CaseView close(CurrentUser user, @PathVariable UUID id, @RequestBody Closing closing) {
    return cases.close(user, id, closing.opinion().name(), closing.statement(), closing.signer());
  }

  private static Language language(String language) {
    return Language.of(language)
        .orElseThrow(() -> ApiException.choice("language", language, "zh-CN, en"));
  }
}
