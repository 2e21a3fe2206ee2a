// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * One value that a laboratory found for a sample of a fuel or material, with all that a verifier
 * asks for; never negative. It stands for the fuel consumed within a half-open span.
 *
 * @param sample number of the sample or report
 * @param material fuel or material, null for that of the source
 * @param parameter parameter of the source kind, such as {@code carbon} or {@code ncv}
 * @param value as reported, such as {@code 60.00 %} or {@code 24.1 MJ/kg}
 * @param basis basis of the value
 * @param moistures moisture and ash of the sample
 * @param laboratory who tested it
 * @param dates when it was sampled, received, tested and reported
 * @param from first day of the consumption that it stands for
 * @param to day after the last
 * @param mass amount that it stands for, as weight in means; null where it stands alone
 * @param file SHA-256 of the report, or its number in the document store; null if there is none
 * @param note a remark of who recorded it
 * @param review whether another person reviewed it, null where that is not stated
 */
public record LabResult(
    String sample,
    @Nullable String material,
    String parameter,
    Quantity value,
    LabBasis basis,
    Moistures moistures,
    Laboratory laboratory,
    LabDates dates,
    LocalDate from,
    LocalDate to,
    @Nullable Quantity mass,
    @Nullable String file,
    @Nullable String note,
    @Nullable LabReview review) {

  /** A result of which no review is stated. */
  public LabResult(
      String sample,
      @Nullable String material,
      String parameter,
      Quantity value,
      LabBasis basis,
      Moistures moistures,
      Laboratory laboratory,
      LabDates dates,
      LocalDate from,
      LocalDate to,
      @Nullable Quantity mass,
      @Nullable String file,
      @Nullable String note) {
    this(
        sample,
        material,
        parameter,
        value,
        basis,
        moistures,
        laboratory,
        dates,
        from,
        to,
        mass,
        file,
        note,
        null);
  }

  /** Whether it stands for any day of a half-open span. */
  public boolean meets(LocalDate start, LocalDate end) {
    return from.isBefore(end) && to.isAfter(start);
  }

  /** Whether all days that it stands for lie in a half-open span. */
  public boolean isWithin(LocalDate start, LocalDate end) {
    return !from.isBefore(start) && !to.isAfter(end);
  }

  /** The span as {@code 2023-01-01/2023-02-01}. */
  public String span() {
    return from + "/" + to;
  }
}
