// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import java.util.List;
import org.tanheng.carbon.boundary.Criterion;
import org.tanheng.carbon.boundary.Judgement;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;

/**
 * What is stated of one indirect category; see {@link Judgement}.
 *
 * @param category ISO 14064-1 category, "2" to "6"
 */
record CategoryJudgement(
    String category, Judgement.Verdict verdict, List<Criterion> criteria, String reason) {

  Json json() {
    return JsonObject.builder()
        .put("category", category)
        .put("verdict", verdict.code())
        .put("criteria", Json.of(criteria.stream().map(Criterion::code).map(Json::of).toList()))
        .put("reason", reason.strip())
        .build();
  }

  static CategoryJudgement of(JsonObject json) {
    return new CategoryJudgement(
        json.text("category").orElseThrow(),
        json.text("verdict").flatMap(Judgement.Verdict::of).orElseThrow(),
        json.items("criteria").stream()
            .map(item -> Criterion.of(((JsonString) item).value()).orElseThrow())
            .toList(),
        json.text("reason").orElseThrow());
  }
}
