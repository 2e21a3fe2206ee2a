// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.passport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the passport of a product.
 *
 * @param number counted from 1
 * @param gtin fourteen digits, null where GS1 gave none
 * @param batch empty where the passport is of the model
 * @param footprintId published footprint that it shows, null for none
 * @param open whether everybody who holds the product's name may read it
 * @param body JSON
 */
public record StoredPassport(
    UUID productId,
    int number,
    @Nullable String gtin,
    String batch,
    @Nullable UUID footprintId,
    boolean open,
    String body,
    UUID recordedBy,
    Instant knownAt) {}
