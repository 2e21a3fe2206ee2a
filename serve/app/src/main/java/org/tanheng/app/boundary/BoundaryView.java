// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.data.boundary.BoundaryStatement;
import org.tanheng.data.boundary.UnitExclusion;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * What is stated of the boundary of a unit.
 *
 * @param version number of the statement, 0 where the unit states nothing of its own
 * @param approach approach in force, null where none is stated here or above
 * @param statedBy unit whose approach is in force
 * @param judgements the unit's own
 * @param exclusions units left out, here and below
 */
record BoundaryView(
    long version,
    @Nullable Approach approach,
    @Nullable String reason,
    @Nullable UUID statedBy,
    @Nullable UUID recordedBy,
    @Nullable Instant knownAt,
    List<CategoryJudgement> judgements,
    List<UnitExclusion> exclusions) {

  static BoundaryView of(
      UUID unit, @Nullable BoundaryStatement nearest, List<UnitExclusion> exclusions) {
    if (nearest == null) {
      return new BoundaryView(0, null, null, null, null, null, List.of(), exclusions);
    }
    boolean own = nearest.orgUnitId().equals(unit);
    return new BoundaryView(
        own ? nearest.versionId() : 0,
        Approach.valueOf(nearest.approach()),
        nearest.reason(),
        nearest.orgUnitId(),
        nearest.recordedBy(),
        nearest.knownAt(),
        own ? judgements(nearest.judgements()) : List.of(),
        exclusions);
  }

  static List<CategoryJudgement> judgements(String stored) {
    Json items = Json.parse(stored).orElseThrow();
    return JsonObject.builder().put("items", items).build().items("items").stream()
        .map(item -> CategoryJudgement.of((JsonObject) item))
        .toList();
  }
}
