// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.Source;
import org.tanheng.exchange.activity.SheetCell;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.finding.Severity;

/**
 * An amount of an activity sheet, as it was understood and what becomes of it.
 *
 * @param line line of the file, from 1
 * @param column title of its column
 * @param source source as written
 * @param got amount and unit as written
 * @param nameZh name of the source that was meant, null where that is not clear
 * @param amount amount in the unit of the source, null if it is set aside
 * @param before amount that it takes the place of, null if none
 * @param activityId the datum that is known with it, null if it is set aside
 * @param findings why it is set aside, or remarks
 */
record SheetRow(
    long line,
    String column,
    String source,
    String got,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Fate fate,
    @Nullable BigDecimal amount,
    @Nullable String unit,
    @Nullable BigDecimal before,
    @Nullable UUID activityId,
    List<Finding> findings) {

  /** What becomes of an amount. */
  enum Fate {
    NEW,
    /** Takes the place of another amount of the same source and span. */
    CORRECTED,
    /** Was known already. */
    SAME,
    ASIDE
  }

  static SheetRow aside(SheetCell cell, @Nullable Source meant, List<Finding> findings) {
    return of(cell, meant, Fate.ASIDE, null, null, findings);
  }

  static SheetRow taken(
      SheetCell cell,
      Source meant,
      Activity datum,
      @Nullable Activity before,
      List<Finding> findings) {
    Fate fate =
        before == null ? Fate.NEW : before.id().equals(datum.id()) ? Fate.SAME : Fate.CORRECTED;
    return of(cell, meant, fate, datum, before, findings);
  }

  private static SheetRow of(
      SheetCell cell,
      @Nullable Source meant,
      Fate fate,
      @Nullable Activity datum,
      @Nullable Activity before,
      List<Finding> findings) {
    SheetCell.@Nullable Span span =
        cell.span() instanceof Outcome.Done<SheetCell.Span> done ? done.value() : null;
    String unit = cell.unit();
    return new SheetRow(
        cell.line(),
        cell.column(),
        cell.source(),
        unit == null ? cell.amount() : cell.amount() + " " + unit,
        meant == null ? null : meant.nameZh(),
        meant == null ? null : meant.nameEn(),
        span == null ? null : span.from(),
        span == null ? null : span.to(),
        fate,
        datum == null ? null : datum.amount(),
        datum == null ? null : datum.unit(),
        before == null ? null : before.amount(),
        datum == null ? null : datum.id(),
        findings.stream().map(f -> f.at(cell.place() + ", " + f.subject())).toList());
  }

  static boolean refuses(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
