// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        blankToNull(region),
        dataYear,
        blankToNull(collection),
        document.strip(),
        blankToNull(evidence),
        validFrom,
        validTo,
        blankToNull(note),
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
    var findings = new ArrayList<Finding>();
    text(findings, "code", code);
    text(findings, "nameZh", nameZh);
    text(findings, "nameEn", nameEn);
    text(findings, "gas", gas);
    text(findings, "document", document);
    switch (Quantity.parse(amount.strip(), unit.strip())) {
      case Outcome.Refused<Quantity> refused -> findings.addAll(refused.findings());
      case Outcome.Done<Quantity> done -> {
        if (done.value().isNegative()) {
          findings.add(
              Finding.error(
                  "negative-parameter", "amount", amount, "zero or more", "Check the sign."));
        }
        if (blankToNull(note) == null) {
          EntryCheck.factor(done.value(), "amount")
              .filter(Finding::isError)
              .map(OwnFactorFacts::orSaid)
              .ifPresent(findings::add);
        }
      }
    }
    if (dataYear != null && (dataYear < 1990 || dataYear > 2100)) {
      findings.add(
          Finding.error(
              "year-invalid",
              "dataYear",
              dataYear.toString(),
              "1990 to 2100",
              "Copy the year of the data from the document."));
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      findings.add(
          Finding.error(
              "period-order",
              "validTo",
              validTo.toString(),
              "a day after " + validFrom,
              "Leave it out while the factor holds."));
    }
    return findings;
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

  private static void text(List<Finding> findings, String key, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      findings.add(
          Finding.error(
              "text-length",
              key,
              value.isBlank() ? "nothing" : value.length() + " characters",
              "1 to " + LONGEST + " characters",
              "Fill it in: a verifier asks for it."));
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
