// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.activity.NewActivity;
import org.tanheng.data.activity.Source;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * One cell of the grid as typed; what is typed in another unit is kept in that of the source.
 *
 * @param amount number as typed; null or blank takes the datum away
 * @param unit null for the unit of the source
 * @param quality word of the quality, null for manual
 */
public record Cell(
    UUID sourceId,
    LocalDate from,
    LocalDate to,
    @Nullable String amount,
    @Nullable String unit,
    @Nullable String quality,
    @Nullable String evidence,
    @Nullable String note) {

  boolean isEmpty() {
    return amount == null || amount.isBlank();
  }

  Outcome<NewActivity> read(Source source) {
    List<Finding> findings = SourceSpan.findings(source, from, to);
    String word = quality == null || quality.isBlank() ? Quality.MANUAL.code() : quality.strip();
    if (Arrays.stream(Quality.values()).noneMatch(q -> q.code().equals(word))) {
      findings.add(
          Finding.error(
              "quality-unknown",
              "quality",
              word,
              String.join(", ", Arrays.stream(Quality.values()).map(Quality::code).toList()),
              "Use one of these words."));
    }
    Quantity quantity = quantity(source, findings);
    return findings.isEmpty() && quantity != null
        ? Outcome.done(
            new NewActivity(
                source.id(),
                source.orgUnitId(),
                from,
                to,
                quantity.value(),
                quantity.unit().symbol(),
                word,
                Said.orNull(evidence),
                Said.orNull(note)))
        : Outcome.refused(findings);
  }

  private @Nullable Quantity quantity(Source source, List<Finding> findings) {
    String written = unit == null || unit.isBlank() ? source.activityUnit() : unit.strip();
    switch (Quantity.parse(amount == null ? "" : amount, written)) {
      case Outcome.Refused<Quantity> refused -> findings.addAll(refused.findings());
      case Outcome.Done<Quantity> done -> {
        Quantity value = done.value();
        Unit wanted = Unit.of(source.activityUnit());
        if (!value.unit().isCommensurable(wanted)) {
          findings.add(
              Finding.error(
                  "unit-dimension",
                  "unit",
                  value.unit() + " (" + value.unit().dimension() + ")",
                  wanted + " (" + wanted.dimension() + ")",
                  "Enter the amount in a unit of the source's dimension."));
        } else if (value.isNegative()) {
          findings.add(
              Finding.error(
                  "negative-activity",
                  "amount",
                  value.toString(),
                  "zero or more",
                  "A delivery to others is a source of its own, such as exported-electricity."));
        } else {
          return value.to(wanted);
        }
      }
    }
    return null;
  }
}
