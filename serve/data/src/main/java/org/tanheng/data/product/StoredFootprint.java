// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A footprint that was published.
 *
 * @param number version of the model
 * @param periodStart first day of what it speaks of
 * @param periodEnd first day after it
 * @param reference declared or functional unit with its amount
 * @param intensity net total per reference
 * @param illustrative share of the impact that rests on numbers that nobody published
 * @param model canonical JSON with every amount settled
 * @param result canonical JSON of what the model gave
 */
public record StoredFootprint(
    UUID id,
    UUID productId,
    int number,
    LocalDate periodStart,
    LocalDate periodEnd,
    String reference,
    BigDecimal intensity,
    String unit,
    BigDecimal illustrative,
    String model,
    String modelHash,
    String result,
    String resultHash,
    UUID publishedBy,
    Instant publishedAt) {}
