// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Instrument;
import org.tanheng.data.certificate.StoredCertificate;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What a user says about a lot of certificates; see {@link StoredCertificate}. */
record CertificateFacts(
    UUID orgUnitId,
    String serial,
    String amount,
    String unit,
    String market,
    @Nullable String technology,
    LocalDate generatedFrom,
    LocalDate generatedTo,
    @Nullable LocalDate retiredOn,
    String document,
    @Nullable String evidence,
    @Nullable String instrument,
    @Nullable String contract,
    @Nullable String settlement,
    @Nullable String records,
    @Nullable String retirementRecord) {

  private static final int LONGEST = 300;
  private static final int DECIMALS = 12;
  private static final Unit ENERGY = Unit.of("MWh");

  StoredCertificate draft(UUID id, UUID by) {
    var findings = new ArrayList<Finding>();
    text(findings, "serial", serial);
    text(findings, "market", market);
    text(findings, "document", document);
    @Nullable Quantity quantity = quantity(findings);
    if (!generatedTo.isAfter(generatedFrom)) {
      findings.add(
          Finding.error(
              "period-order",
              "generatedTo",
              generatedTo.toString(),
              "a day after " + generatedFrom,
              "It is the day after the last day of generation."));
    }
    if (retiredOn != null && retiredOn.isBefore(generatedFrom)) {
      findings.add(
          Finding.error(
              "period-order",
              "retiredOn",
              retiredOn.toString(),
              generatedFrom + " or later",
              "Copy the day from the retirement record."));
    }
    String kind = instrument == null ? Instrument.CERTIFICATE.code() : instrument.strip();
    if (Instrument.of(kind).isEmpty()) {
      findings.add(
          Finding.error(
              "word-unknown",
              "instrument",
              kind,
              String.join(", ", Instrument.codes()),
              "A power purchase agreement is market-traded, or direct-supply without the grid."));
    }
    if (blankToNull(retirementRecord) != null && retiredOn == null) {
      findings.add(
          Finding.error(
              "key-missing",
              "retiredOn",
              "",
              "the day of the record of retirement",
              "Copy the day from the record."));
    }
    if (quantity == null || !findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new StoredCertificate(
        id,
        0,
        orgUnitId,
        serial.strip(),
        quantity.value(),
        unit.strip(),
        market.strip(),
        blankToNull(technology),
        generatedFrom,
        generatedTo,
        retiredOn,
        document.strip(),
        blankToNull(evidence),
        kind,
        blankToNull(contract),
        blankToNull(settlement),
        blankToNull(records),
        blankToNull(retirementRecord),
        by,
        Instant.EPOCH);
  }

  /** Whether the store keeps every digit. */
  static boolean isKept(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= DECIMALS;
  }

  private @Nullable Quantity quantity(List<Finding> findings) {
    return switch (Quantity.parse(amount.strip(), unit.strip())) {
      case Outcome.Refused<Quantity> refused -> {
        findings.addAll(refused.findings());
        yield null;
      }
      case Outcome.Done<Quantity> done -> energy(done.value(), findings);
    };
  }

  private @Nullable Quantity energy(Quantity quantity, List<Finding> findings) {
    if (!quantity.unit().isCommensurable(ENERGY)) {
      findings.add(
          Finding.error(
              "unit-dimension",
              "unit",
              unit,
              "electricity, such as MWh",
              "One Chinese certificate stands for 1 MWh."));
    } else if (quantity.value().signum() <= 0 || !isKept(quantity.value())) {
      findings.add(
          Finding.error(
              "amount-range",
              "amount",
              amount,
              "more than zero, at most " + DECIMALS + " decimals",
              "Check the number."));
    }
    return quantity;
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
