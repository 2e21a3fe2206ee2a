// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.data.boundary.BoundaryStatement;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;

/**
 * What a user states of the boundary of a unit.
 *
 * @param reason why this approach
 * @param judgements one for each indirect category that was assessed
 */
record BoundaryFacts(Approach approach, String reason, List<CategoryJudgement> judgements) {
  private static final Set<String> CATEGORIES = Set.of("2", "3", "4", "5", "6");

  BoundaryStatement draft(UUID unit, UUID by) {
    check();
    List<Json> items = judgements.stream().map(CategoryJudgement::json).toList();
    return new BoundaryStatement(
        0,
        unit,
        approach.name(),
        reason.strip(),
        new String(CanonicalJson.bytes(Json.of(items)), StandardCharsets.UTF_8),
        by,
        Instant.EPOCH,
        null);
  }

  private void check() {
    var said = new Said(2000, "Say why: a verifier reads it.");
    said.text("reason", reason);
    var seen = new HashSet<String>();
    for (CategoryJudgement judgement : judgements) {
      String place = "judgements." + judgement.category();
      if (!CATEGORIES.contains(judgement.category()) || !seen.add(judgement.category())) {
        said.wrong(
            "category-unknown",
            place,
            judgement.category(),
            "2 to 6, each once",
            "Name an indirect category of ISO 14064-1.");
      }
      said.text(place + ".reason", judgement.reason());
    }
    said.orRefuse();
  }
}
