// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Control;

/**
 * One version of a unit of the organisation tree: what was so from {@code validFrom} until before
 * {@code validTo}, as known from {@code knownAt} until {@code supersededAt}. Control and equity
 * share are those of ISO 14064-1:2018, 5.1 (organisational boundaries).
 *
 * @param versionId number of the version, rising over the whole tree
 * @param parentId unit that holds this one; null for a root
 * @param code short name that lists and files use
 * @param region grid region or province as factor tables name it; null for a unit spread over many
 * @param zone IANA time zone of the place
 * @param control financial control by the unit above; joint where partners decide together (GHG
 *     Protocol Corporate Standard, chapter 3)
 * @param operated whether the unit above, or one of its own, operates it: one party does
 * @param equityShare fraction held by the unit above, 0 to 1
 * @param validTo first day on which the version is no longer so; null while it lasts
 * @param supersededAt null while this is what is known
 */
public record OrgUnit(
    UUID id,
    long versionId,
    @Nullable UUID parentId,
    String code,
    String nameZh,
    String nameEn,
    OrgKind kind,
    @Nullable String region,
    String zone,
    Control control,
    boolean operated,
    BigDecimal equityShare,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant knownAt,
    @Nullable Instant supersededAt,
    @Nullable UUID recordedBy) {

  /** Whether the version holds on a day. */
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** The same facts for another time of validity. */
  public OrgUnit between(LocalDate from, @Nullable LocalDate to) {
    return new OrgUnit(
        id,
        versionId,
        parentId,
        code,
        nameZh,
        nameEn,
        kind,
        region,
        zone,
        control,
        operated,
        equityShare,
        from,
        to,
        knownAt,
        supersededAt,
        recordedBy);
  }
}
