// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.PointKind;

/**
 * What a user says about a virtual meter: a point whose use is a formula of the use of others.
 *
 * @param unit unit of the result; the formula is checked for it
 * @param scale decimals of the result, 0 to 9
 * @param formula text over the names of the inputs, such as {@code main - a - b}
 * @param reason why the formula is another than before; needed for a change
 */
record VirtualFacts(
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String unit,
    int scale,
    String zone,
    String formula,
    List<VirtualInput> inputs,
    @Nullable String reason) {

  /** A point that the formula reads, by the name that it uses. */
  record VirtualInput(String name, UUID pointId) {}

  StoredPoint draft(UUID by) {
    return new PointFacts(
            orgUnitId, code, nameZh, nameEn, PointKind.VIRTUAL, unit, scale, null, null, null, zone)
        .draft(by);
  }

  /** The point as it would be, with an id of its own, so that it can be checked before it is. */
  StoredPoint planned(UUID by) {
    StoredPoint draft = draft(by);
    return new StoredPoint(
        UUID.randomUUID(),
        draft.orgUnitId(),
        draft.code(),
        draft.nameZh(),
        draft.nameEn(),
        draft.kind(),
        draft.unit(),
        draft.scale(),
        null,
        null,
        false,
        null,
        null,
        draft.zone(),
        null,
        null,
        by,
        Instant.EPOCH);
  }
}
