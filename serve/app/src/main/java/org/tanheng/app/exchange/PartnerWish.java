// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner to be entered.
 *
 * @param products URNs of the products it may see; {@code *}: all of the unit
 * @param address where its own interface stands, without {@code /3}; null if it has none
 * @param theirClient what we sign in with there
 * @param theirSecret sealed at once and never told again
 */
record PartnerWish(
    UUID orgUnitId,
    String name,
    List<String> products,
    @Nullable String address,
    @Nullable String theirClient,
    @Nullable String theirSecret) {}
