// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Locale;
import java.util.Optional;

/**
 * The five data-quality indicators of the GHG Protocol Corporate Value Chain Standard, table 7.6,
 * each from 1, very good, to 4, poor.
 */
public enum QualityIndicator {
  TECHNOLOGY,
  TIME,
  GEOGRAPHY,
  COMPLETENESS,
  RELIABILITY;

  /** The best score. */
  public static final int VERY_GOOD = 1;

  /** The worst score. */
  public static final int POOR = 4;

  /** By the word that files use. */
  public static Optional<QualityIndicator> of(String word) {
    for (QualityIndicator known : values()) {
      if (known.word().equals(word)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** The word that files and JSON use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
