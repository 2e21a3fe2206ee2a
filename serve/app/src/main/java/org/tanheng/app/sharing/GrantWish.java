// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner wants to open.
 *
 * @param thing identifier of a file, a report or an inventory
 * @param form of an inventory: RECEIPT (default, totals) or BUNDLE (all inputs); else null
 * @param version of an inventory
 * @param show hidden claims of the receipt that the partner sees; null: none
 * @param partner who gets it
 * @param purpose what for
 */
record GrantWish(
    String thing,
    @Nullable String form,
    @Nullable Integer version,
    @Nullable List<String> show,
    String partner,
    String purpose,
    Instant until) {}
