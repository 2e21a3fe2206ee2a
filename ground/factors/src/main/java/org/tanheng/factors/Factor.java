// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * A published factor: emissions per unit of activity, of one family, region and data year.
 *
 * @param id stable row id, for example {@code cn-grid-average/全国/2023}
 * @param family family
 * @param region region as published
 * @param dataYear year of the data, which lies before the year of publication
 * @param value value with unit
 * @param document document that publishes it
 * @param publishedDate date of publication as printed, empty if not seen
 * @param verified whether the value was read in a stored public source
 * @param note remark of the library
 */
public record Factor(
    String id,
    FactorFamily family,
    String region,
    int dataYear,
    Quantity value,
    String document,
    String publishedDate,
    boolean verified,
    String note) {

  /** The value with its provenance. */
  public Trace trace(String label, String release) {
    return Trace.published(
        label,
        value,
        Quality.SUBSTITUTED,
        new Citation(document, publishedDate, region + " " + dataYear, id, release, verified));
  }
}
