// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the model of a product.
 *
 * @param id of the product
 * @param number of the version, from 1
 * @param code as the unit calls the product
 * @param nameZh as the model calls it in Chinese
 * @param body YAML or JSON as it was written
 * @param hash SHA-256 of the body
 * @param intensity total when it was kept, null if it could not be computed
 * @param unit of the intensity, null with it
 */
public record StoredProduct(
    UUID id,
    int number,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String body,
    String hash,
    @Nullable BigDecimal intensity,
    @Nullable String unit,
    UUID recordedBy,
    Instant knownAt) {}
