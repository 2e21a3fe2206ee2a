// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * What a process gives.
 *
 * @param product unique within the process
 * @param keys mass, energy, price or another physical quantity per unit, by the method they serve
 * @param supply who treats a waste, or what an avoided product replaces (by system expansion: a
 *     co-product); null where there is none
 */
public record ModelOutput(
    String path,
    String product,
    Kind kind,
    ModelAmount amount,
    Map<AllocationMethod, Quantity> keys,
    @Nullable Supply supply,
    Stage stage) {

  /** Copies the keys. */
  public ModelOutput {
    keys = Map.copyOf(keys);
  }

  /** What an output is to its process. */
  public enum Kind {
    /** What the process is there for. */
    REFERENCE,
    /** A further product with a use of its own. */
    CO_PRODUCT,
    /** What has to be treated; without treatment it leaves with no burden and is told so. */
    WASTE,
    /** What replaces what others would make. */
    AVOIDED;

    /** The word in files and results. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
  }
}
