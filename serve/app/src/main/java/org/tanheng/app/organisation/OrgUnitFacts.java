// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;

/**
 * What a user says about a unit from a day on.
 *
 * @param parentId null: a root, for the administrator of the whole installation only
 * @param control financial control by the unit above
 * @param operated whether the unit above, or one of its own, operates it
 * @param equityShare fraction held, 0 to 1
 * @param validTo first day on which it is no longer so; null: until changed again
 */
record OrgUnitFacts(
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
    @Nullable LocalDate validTo) {

  private static final int LONGEST = 200;

  OrgUnit draft(UUID id) {
    check();
    return new OrgUnit(
        id,
        0,
        parentId,
        code.strip(),
        nameZh.strip(),
        nameEn.strip(),
        kind,
        Said.orNull(region),
        zone,
        control,
        operated,
        equityShare,
        validFrom,
        validTo,
        Instant.EPOCH,
        null,
        null);
  }

  private void check() {
    var said = new Said(LONGEST, "Use the short name by which people know the unit.");
    said.text("code", code);
    said.text("nameZh", nameZh);
    said.text("nameEn", nameEn);
    if (equityShare.signum() < 0 || equityShare.compareTo(BigDecimal.ONE) > 0) {
      said.wrong(
          "equity-share",
          "equityShare",
          equityShare.toPlainString(),
          "a fraction from 0 to 1",
          "write 60 % as 0.6");
    }
    said.after("validTo", validFrom, validTo, "leave it out if the unit goes on");
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      said.wrong(
          "time-zone",
          "zone",
          zone,
          "an IANA name such as Asia/Shanghai",
          "Take the name of the zone from the IANA list.");
    }
    said.orRefuse();
  }
}
