// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param family code of the family
 * @param region region as published, null for the family's widest
 * @param year data year, null for the latest published on the closing date
 * @param use what the factor is for
 * @param closing last day on which a publication counts, the end of the reporting year's filing
 */
public record FactorQuery(
    String family, @Nullable String region, @Nullable Integer year, Use use, LocalDate closing) {}
