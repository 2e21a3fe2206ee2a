// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a process with several products is shared between them (ISO 14044 clause 4.3.4.2; ISO
 * 14067:2018 clause 6.4.6).
 */
public enum AllocationMethod {
  MASS("mass"),
  ENERGY("energy"),
  ECONOMIC("economic"),
  /** By another physical quantity that each product states. */
  PHYSICAL("physical"),
  /** Nothing is shared: what the co-products replace is subtracted. */
  SYSTEM_EXPANSION("system-expansion");

  private final String code;

  AllocationMethod(String code) {
    this.code = code;
  }

  /** The word in files and results. */
  public String code() {
    return code;
  }

  /** The method of a word. */
  public static Optional<AllocationMethod> of(String code) {
    return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
  }
}
