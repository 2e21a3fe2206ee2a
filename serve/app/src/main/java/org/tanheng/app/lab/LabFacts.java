// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.lab.LabBasis;
import org.tanheng.carbon.lab.LabPeriod;
import org.tanheng.carbon.lab.LabRules;
import org.tanheng.data.activity.Source;
import org.tanheng.data.lab.LabStatus;
import org.tanheng.data.lab.StoredLabResult;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Traced;

/**
 * What a user says about a result, numbers as typed.
 *
 * @param basis as-received, air-dried, dry or dry-ash-free, or ar, ad, d, daf
 * @param totalMoisture per cent, as received
 * @param analysisMoisture per cent, air dried
 * @param ash per cent, air dried
 * @param accreditation marks with their numbers, separated by commas
 */
record LabFacts(
    UUID sourceId,
    String sample,
    @Nullable String material,
    String parameter,
    String value,
    String unit,
    String basis,
    @Nullable String totalMoisture,
    @Nullable String analysisMoisture,
    @Nullable String ash,
    String laboratory,
    @Nullable String accreditation,
    @Nullable LocalDate sampled,
    @Nullable LocalDate received,
    @Nullable LocalDate tested,
    @Nullable LocalDate reported,
    LocalDate from,
    LocalDate to,
    @Nullable String mass,
    @Nullable String massUnit,
    @Nullable UUID attachmentId,
    @Nullable String note) {

  /** The result to record, with warnings; refused with errors. */
  Outcome<StoredLabResult> read(Source source, UUID by) {
    var findings = new ArrayList<Finding>();
    if (sample.isBlank() || laboratory.isBlank() || sample.length() + laboratory.length() > 400) {
      findings.add(
          Finding.error(
              "text-length",
              sample.isBlank() ? "sample" : "laboratory",
              "nothing, or more than 200 characters",
              "1 to 200 characters",
              "Copy the number of the sample and the name of the laboratory."));
    }
    Set<String> known = parameters(source);
    if (!known.contains(parameter)) {
      findings.add(
          Finding.error(
              "unknown-parameter",
              "parameter",
              parameter,
              String.join(", ", known),
              "Use a parameter of " + source.kind() + "."));
    }
    LabBasis stated = LabBasis.of(basis.strip()).orElse(null);
    if (stated == null) {
      findings.add(
          Finding.error(
              "lab-basis-unknown",
              "basis",
              basis,
              "as-received, air-dried, dry, dry-ash-free",
              "Copy the basis from the report: 收到基, 空气干燥基, 干燥基 or 干燥无灰基."));
    }
    Quantity amount = quantity("value", value, unit, findings);
    Quantity stands =
        mass == null || mass.isBlank()
            ? null
            : quantity("mass", mass, massUnit == null ? "t" : massUnit, findings);
    BigDecimal mt = percent("totalMoisture", totalMoisture, findings);
    BigDecimal mad = percent("analysisMoisture", analysisMoisture, findings);
    BigDecimal aad = percent("ash", ash, findings);
    if (stated == null || amount == null || !findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    StoredLabResult draft = draft(source, by, stated, amount, stands, mt, mad, aad);
    List<Finding> ruled = LabRules.check(LabObjects.of(draft), "lab." + sample.strip());
    if (ruled.stream().anyMatch(Finding::isError)) {
      return Outcome.refused(ruled);
    }
    return switch (LabPeriod.asReceived(LabObjects.of(draft), "lab")) {
      case Outcome.Refused<Traced> refused -> Outcome.refused(refused.findings());
      case Outcome.Done<Traced> done -> Outcome.done(draft, ruled);
    };
  }

  private StoredLabResult draft(
      Source source,
      UUID by,
      LabBasis stated,
      Quantity amount,
      @Nullable Quantity stands,
      @Nullable BigDecimal mt,
      @Nullable BigDecimal mad,
      @Nullable BigDecimal aad) {
    return new StoredLabResult(
        new UUID(0, 0),
        source.id(),
        source.orgUnitId(),
        sample.strip(),
        Said.orNull(material),
        parameter,
        amount.value(),
        amount.unit().symbol(),
        stated.name(),
        mt,
        mad,
        aad,
        laboratory.strip(),
        Said.orNull(accreditation),
        sampled,
        received,
        tested,
        reported,
        from,
        to,
        stands == null ? null : stands.value(),
        stands == null ? null : stands.unit().symbol(),
        attachmentId,
        null,
        Said.orNull(note),
        by,
        Instant.EPOCH,
        null,
        null,
        LabStatus.RECORDED,
        null,
        null,
        null);
  }

  /** The parameters that any method pack reads for the kind of a source. */
  static Set<String> parameters(Source source) {
    var names = new TreeSet<String>();
    MethodPacks.bundled()
        .all()
        .forEach(
            pack -> pack.kind(source.kind()).ifPresent(kind -> names.addAll(kind.parameters())));
    names.remove("factor");
    return names;
  }

  private static @Nullable Quantity quantity(
      String key, String number, String unit, List<Finding> findings) {
    switch (Quantity.parse(number.strip() + " " + unit.strip())) {
      case Outcome.Refused<Quantity> refused ->
          refused.findings().forEach(f -> findings.add(f.at(key)));
      case Outcome.Done<Quantity> done -> {
        if (!done.value().isNegative()) {
          return done.value();
        }
        findings.add(
            Finding.error(
                "negative-parameter",
                key,
                done.value().toString(),
                "zero or more",
                "Check the sign."));
      }
    }
    return null;
  }

  private static @Nullable BigDecimal percent(
      String key, @Nullable String number, List<Finding> findings) {
    if (number == null || number.isBlank()) {
      return null;
    }
    String bare = number.strip().replaceAll("\\s*%$", "");
    Quantity share = quantity(key, bare, "%", findings);
    if (share != null && share.value().compareTo(BigDecimal.valueOf(100)) >= 0) {
      findings.add(
          Finding.error(
              "lab-moisture-range",
              key,
              number,
              "0 % or more and less than 100 %",
              "Write 10 for 10 %."));
    }
    return share == null ? null : share.value();
  }
}
