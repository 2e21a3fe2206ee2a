// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current and voltage transformers before a meter from an instant on, entered apart as their
 * plates say, until the next entry.
 *
 * @param platePhoto reference to the photo of the plates, null if there is none
 */
public record Transformers(
    Instant from, TransformerRatio current, TransformerRatio voltage, @Nullable String platePhoto) {

  /** Factor of energy and power: both ratios. */
  public BigDecimal product() {
    BigDecimal product = current.factor().multiply(voltage.factor()).stripTrailingZeros();
    return product.scale() < 0 ? product.setScale(0) : product;
  }
}
