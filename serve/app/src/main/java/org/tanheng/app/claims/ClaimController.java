// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.carbon.claims.ClaimChecker;
import org.tanheng.carbon.claims.ClaimText;
import org.tanheng.carbon.claims.PublishedValue;
import org.tanheng.carbon.claims.PublishedValues;
import org.tanheng.carbon.claims.Verdict;
import org.tanheng.factors.FactorLibrary;

/** Checks a claim, and the published figures that the product ships as examples. */
@RestController
@RequestMapping("/api/claims")
class ClaimController {

  /** A claim: its kind and its figures as the text prints them. */
  record Question(String kind, List<String> figures) {}

  /** A published value that the figures can stand for. */
  record Match(String id, String name, String value, String use, boolean official) {}

  /** The verdict; it speaks of printed numbers alone. */
  record Answer(
      Verdict.Result result,
      @Nullable String implied,
      String reason,
      @Nullable String question,
      List<Match> matches) {}

  /** A claim of the audit with its verdict. */
  record Audited(
      String titleZh,
      String titleEn,
      String source,
      String kind,
      List<String> figures,
      Answer verdict) {}

  private final ClaimChecker checker =
      new ClaimChecker(PublishedValues.of(FactorLibrary.bundled()));

  @PostMapping("/check")
  Answer check(@RequestBody Question question) {
    return answer(question.kind(), question.figures());
  }

  @GetMapping("/audit")
  List<Audited> audit() {
    return AuditClaims.all().stream()
        .map(
            c ->
                new Audited(
                    c.titleZh(),
                    c.titleEn(),
                    c.source(),
                    c.kind(),
                    c.figures(),
                    answer(c.kind(), c.figures())))
        .toList();
  }

  private Answer answer(String kind, List<String> figures) {
    Verdict verdict = checker.check(ClaimText.read(kind, figures).orElseThrow());
    var implied = verdict.implied();
    return new Answer(
        verdict.result(),
        implied == null ? null : implied.toString(),
        verdict.reason(),
        verdict.question(),
        verdict.matches().stream().map(ClaimController::match).toList());
  }

  private static Match match(PublishedValue value) {
    return new Match(
        value.id(), value.name(), value.value().toString(), value.use(), value.official());
  }
}
