// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the data model of PACT asks beyond a model and its result; none of it is ever guessed.
 *
 * @param preceding footprints that this one replaces
 * @param from first day of the period
 * @param to first day after it
 * @param companyIds URNs of the company
 * @param productIds URNs of the product
 * @param country ISO 3166-1, two letters; null if not stated
 * @param mass kilograms of product in the declared unit; null where the unit itself is a mass
 * @param fossilCarbon kg of fossil carbon in the declared unit
 * @param biogenic name of the figure that biogenic emissions are, null where there are none
 * @param removal name of the figure that removals are, null where there are none
 */
public record PcfFacts(
    UUID id,
    List<UUID> preceding,
    Instant created,
    LocalDate from,
    LocalDate to,
    String company,
    List<String> companyIds,
    List<String> productIds,
    @Nullable String country,
    @Nullable BigDecimal mass,
    BigDecimal fossilCarbon,
    @Nullable String biogenic,
    @Nullable String removal) {

  /** Copies the lists. */
  public PcfFacts {
    preceding = List.copyOf(preceding);
    companyIds = List.copyOf(companyIds);
    productIds = List.copyOf(productIds);
  }
}
