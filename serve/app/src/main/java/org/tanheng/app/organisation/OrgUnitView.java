// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;

/**
 * A version of a unit as a user may see it.
 *
 * @param version number of the version; a change names the one that it was made from
 * @param parentId null for a root, and where the parent is outside the user's organisation
 * @param control financial control by the unit above
 * @param operated whether the unit above, or one of its own, operates it
 * @param equityShare fraction held, 0 to 1
 */
record OrgUnitView(
    UUID id,
    long version,
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

  static OrgUnitView of(CurrentUser user, OrgUnit unit) {
    UUID parent = unit.parentId();
    return new OrgUnitView(
        unit.id(),
        unit.versionId(),
        parent != null && user.mayRead(parent) ? parent : null,
        unit.code(),
        unit.nameZh(),
        unit.nameEn(),
        unit.kind(),
        unit.region(),
        unit.zone(),
        unit.control(),
        unit.operated(),
        unit.equityShare(),
        unit.validFrom(),
        unit.validTo(),
        unit.knownAt(),
        unit.supersededAt(),
        unit.recordedBy());
  }
}
