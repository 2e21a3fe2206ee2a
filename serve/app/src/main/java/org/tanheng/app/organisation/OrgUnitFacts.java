// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

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
        region == null || region.isBlank() ? null : region.strip(),
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
    List<Finding> findings = new ArrayList<>();
    text(findings, "code", code);
    text(findings, "nameZh", nameZh);
    text(findings, "nameEn", nameEn);
    if (equityShare.signum() < 0 || equityShare.compareTo(BigDecimal.ONE) > 0) {
      findings.add(
          Finding.error(
              "equity-share",
              "equityShare",
              equityShare.toPlainString(),
              "a fraction from 0 to 1",
              "write 60 % as 0.6"));
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      findings.add(
          Finding.error(
              "period-order",
              "validTo",
              validTo.toString(),
              "a day after " + validFrom,
              "leave it out if the unit goes on"));
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      findings.add(
          Finding.error(
              "time-zone", "zone", zone, "an IANA name such as Asia/Shanghai", "correct the zone"));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }

  private static void text(List<Finding> findings, String key, String value) {
    if (value.isBlank() || value.length() > 200) {
      findings.add(
          Finding.error(
              "text-length",
              key,
              value.isBlank() ? "nothing" : value.length() + " characters",
              "1 to 200 characters",
              "correct the text"));
    }
  }
}
