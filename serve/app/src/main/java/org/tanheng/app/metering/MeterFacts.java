// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.telemetry.ValueSide;

/**
 * What a user says about a metering place.
 *
 * @param carrier what is counted, see {@link #CARRIERS}
 * @param level of GB 17167-2025: 1 into and out of the enterprise, 2 divisions, 3 main equipment
 * @param parentId the meter behind which it stands
 * @param side side of the transformers on which its values stand
 * @param required counts in the rate of equipment of its level
 */
record MeterFacts(
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String carrier,
    int level,
    @Nullable UUID parentId,
    ValueSide side,
    @Nullable String place,
    boolean required,
    @Nullable String note) {

  /** What may be counted: forms of energy and working media (载能工质). */
  static final List<String> CARRIERS =
      List.of(
          "electricity",
          "coal",
          "coke",
          "oil",
          "natural-gas",
          "other-gas",
          "steam",
          "heat",
          "cooling",
          "water",
          "compressed-air",
          "nitrogen",
          "oxygen",
          "recovered",
          "other");

  /** What is known of a place. */
  static MeterFacts of(StoredMeter meter) {
    return new MeterFacts(
        meter.orgUnitId(),
        meter.code(),
        meter.nameZh(),
        meter.nameEn(),
        meter.carrier(),
        meter.level(),
        meter.parentId(),
        ValueSide.valueOf(meter.side()),
        meter.place(),
        meter.required(),
        meter.note());
  }

  StoredMeter draft(UUID by) {
    var said = new Said(200, "Use the short name by which people know the place.");
    var draft =
        new StoredMeter(
            new UUID(0, 0),
            orgUnitId,
            said.text("code", code),
            said.text("nameZh", nameZh),
            said.text("nameEn", nameEn),
            said.oneOf("carrier", carrier, CARRIERS),
            level,
            parentId,
            side.name(),
            said.maybe("place", place),
            required,
            said.maybe("note", note),
            null,
            by,
            Instant.EPOCH);
    said.between("level", level, 1, 3);
    said.orRefuse();
    return draft;
  }

  /** The meter with what is said now; unit and history stay. */
  StoredMeter onto(StoredMeter known) {
    StoredMeter draft = draft(known.createdBy());
    return new StoredMeter(
        known.id(),
        known.orgUnitId(),
        draft.code(),
        draft.nameZh(),
        draft.nameEn(),
        draft.carrier(),
        draft.level(),
        draft.parentId(),
        draft.side(),
        draft.place(),
        draft.required(),
        draft.note(),
        known.retiredAt(),
        known.createdBy(),
        known.createdAt());
  }
}
