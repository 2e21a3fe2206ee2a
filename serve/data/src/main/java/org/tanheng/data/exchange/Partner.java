// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that footprints are exchanged with.
 *
 * @param clientId name that it signs in with here
 * @param products URNs of the products that it may see; {@code *}: all of the unit
 * @param address where its own interface stands, null if it has none
 * @param theirClient name that we sign in with there
 */
public record Partner(
    UUID id,
    UUID orgUnitId,
    String name,
    String clientId,
    List<String> products,
    @Nullable String address,
    @Nullable String theirClient,
    UUID madeBy,
    Instant madeAt,
    @Nullable Instant endedAt) {
  /** All products of the unit. */
  public static final String ALL = "*";

  public Partner {
    products = List.copyOf(products);
  }
}
