// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the figures count: amount, time and place. Of region, country and subdivision one is stated.
 *
 * @param amount of the declared unit that the figures are for
 * @param mass kilograms of product in that amount
 * @param from start of the activity data
 * @param until their end
 * @param region of the United Nations, such as {@code Eastern Asia}
 * @param country ISO 3166-1, two letters
 * @param subdivision ISO 3166-2, such as {@code CN-JS}
 * @param boundary the processes inside
 */
public record PcfBasis(
    DeclaredUnit unit,
    BigDecimal amount,
    BigDecimal mass,
    Instant from,
    Instant until,
    @Nullable String region,
    @Nullable String country,
    @Nullable String subdivision,
    @Nullable String boundary) {}
