// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.EntryCheck;
import org.tanheng.data.factor.OwnFactor;
import org.tanheng.data.factor.OwnFactorState;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/** What a user says about a factor of the organisation's own; see {@link OwnFactor}. */
record OwnFactorFacts(
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String amount,
    String unit,
    String gas,
    @Nullable String region,
    @Nullable Integer dataYear,
    @Nullable String collection,
    String document,
    @Nullable String evidence,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String note) {

  private static final int LONGEST = 300;

  OwnFactor draft(UUID id, UUID by) {
    List<Finding> findings = check();
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new OwnFactor(
        id,
        0,
        orgUnitId,
        code.strip(),
        nameZh.strip(),
        nameEn.strip(),
        amount.strip(),
        unit.strip(),
        gas.strip(),
        Said.orNull(region),
        dataYear,
        Said.orNull(collection),
        document.strip(),
        Said.orNull(evidence),
        validFrom,
        validTo,
        Said.orNull(note),
        OwnFactorState.DRAFT,
        null,
        null,
        null,
        by,
        Instant.EPOCH,
        null);
  }

  /** What is wrong with it; empty if nothing. */
  List<Finding> check() {
    var said = new Said(LONGEST, "Fill it in: a verifier asks for it.");
    said.text("code", code);
    said.text("nameZh", nameZh);
    said.text("nameEn", nameEn);
    said.text("gas", gas);
    said.text("document", document);
    switch (Quantity.parse(amount.strip(), unit.strip())) {
      case Outcome.Refused<Quantity> refused -> said.all(refused.findings());
      case Outcome.Done<Quantity> done -> {
        if (done.value().isNegative()) {
          said.wrong("negative-parameter", "amount", amount, "zero or more", "Check the sign.");
        }
        if (Said.orNull(note) == null) {
          EntryCheck.factor(done.value(), "amount")
              .filter(Finding::isError)
              .map(OwnFactorFacts::orSaid)
              .ifPresent(found -> said.all(List.of(found)));
        }
      }
    }
    if (dataYear != null && (dataYear < 1990 || dataYear > 2100)) {
      said.wrong(
          "year-invalid",
          "dataYear",
          dataYear.toString(),
          "1990 to 2100",
          "Copy the year of the data from the document.");
    }
    said.after("validTo", validFrom, validTo, "Leave it out while the factor holds.");
    return said.findings();
  }

  /** A battery has a hundred times the factor of electricity: who means it says so. */
  private static Finding orSaid(Finding found) {
    return Finding.error(
        found.code(),
        found.subject(),
        found.got(),
        found.wanted(),
        found.advice() + " If it is right, say in the note what one unit is.");
  }
}
