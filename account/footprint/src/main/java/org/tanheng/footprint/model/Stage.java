// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Arrays;
import java.util.Optional;

/** The stages of a product's life, in their order (GB/T 24067-2024; ISO 14067:2018 clause 6.3). */
public enum Stage {
  RAW_MATERIAL("raw-material"),
  PRODUCTION("production"),
  DISTRIBUTION("distribution"),
  USE("use"),
  END_OF_LIFE("end-of-life");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  /** The word in files and results. */
  public String code() {
    return code;
  }

  /** The stage of a word. */
  public static Optional<Stage> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }
}
