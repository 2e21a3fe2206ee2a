// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An amount of the site's own books.
 *
 * @param origin {@code meter} or {@code sheet}
 * @param id of the point or the source
 * @param to first day after the span
 * @param quality word of the worst quality in it
 * @param coverage share of the span that is known, 0 to 1
 */
record SiteAmount(
    String origin,
    UUID id,
    String code,
    LocalDate from,
    LocalDate to,
    BigDecimal value,
    String unit,
    String quality,
    BigDecimal coverage) {}
