// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.Instrument;
import org.tanheng.data.certificate.StoredCertificate;
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
    var said = new Said(LONGEST, "Fill it in: a verifier asks for it.");
    said.text("serial", serial);
    said.text("market", market);
    said.text("document", document);
    @Nullable Quantity quantity = quantity(said);
    said.after(
        "generatedTo",
        generatedFrom,
        generatedTo,
        "It is the day after the last day of generation.");
    if (retiredOn != null && retiredOn.isBefore(generatedFrom)) {
      said.wrong(
          "period-order",
          "retiredOn",
          retiredOn.toString(),
          generatedFrom + " or later",
          "Copy the day from the retirement record.");
    }
    String kind = instrument == null ? Instrument.CERTIFICATE.code() : instrument.strip();
    if (Instrument.of(kind).isEmpty()) {
      said.wrong(
          "word-unknown",
          "instrument",
          kind,
          String.join(", ", Instrument.codes()),
          "A power purchase agreement is market-traded, or direct-supply without the grid.");
    }
    if (Said.orNull(retirementRecord) != null && retiredOn == null) {
      said.wrong(
          "key-missing",
          "retiredOn",
          "",
          "the day of the record of retirement",
          "Copy the day from the record.");
    }
    if (quantity == null) {
      throw said.refusal();
    }
    said.orRefuse();
    return new StoredCertificate(
        id,
        0,
        orgUnitId,
        serial.strip(),
        quantity.value(),
        unit.strip(),
        market.strip(),
        Said.orNull(technology),
        generatedFrom,
        generatedTo,
        retiredOn,
        document.strip(),
        Said.orNull(evidence),
        kind,
        Said.orNull(contract),
        Said.orNull(settlement),
        Said.orNull(records),
        Said.orNull(retirementRecord),
        by,
        Instant.EPOCH);
  }

  /** Whether the store keeps every digit. */
  static boolean isKept(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= DECIMALS;
  }

  private @Nullable Quantity quantity(Said said) {
    return switch (Quantity.parse(amount.strip(), unit.strip())) {
      case Outcome.Refused<Quantity> refused -> {
        said.all(refused.findings());
        yield null;
      }
      case Outcome.Done<Quantity> done -> energy(done.value(), said);
    };
  }

  private @Nullable Quantity energy(Quantity quantity, Said said) {
    if (!quantity.unit().isCommensurable(ENERGY)) {
      said.wrong(
          "unit-dimension",
          "unit",
          unit,
          "electricity, such as MWh",
          "One Chinese certificate stands for 1 MWh.");
    } else if (quantity.value().signum() <= 0 || !isKept(quantity.value())) {
      said.wrong(
          "amount-range",
          "amount",
          amount,
          "more than zero, at most " + DECIMALS + " decimals",
          "Check the number.");
    }
    return quantity;
  }
}
