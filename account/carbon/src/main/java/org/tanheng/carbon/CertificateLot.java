// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * A lot of energy attribute certificates (绿证) with what the quality criteria ask of it (GHG
 * Protocol Scope 2 Guidance, chapter 7): one claim, the market of the use, a generation close to
 * the period, and retirement.
 *
 * @param id number in the tracking system, unique there
 * @param value electricity that the lot stands for
 * @param market market in which it was issued, a country or grid
 * @param from first day of generation
 * @param to day after the last
 * @param retired day of retirement (核销), null if it is not retired
 * @param technology how the electricity was generated, null if not stated
 */
public record CertificateLot(
    String id,
    Quantity value,
    String market,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate retired,
    @Nullable String technology) {}
