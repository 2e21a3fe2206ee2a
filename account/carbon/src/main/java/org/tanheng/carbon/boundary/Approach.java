// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the emissions of a unit that is not wholly held enter the inventory of the organisation. The
 * approaches are those of ISO 14064-1:2018, 5.1, and of the GHG Protocol Corporate Standard,
 * chapter 3.
 */
public enum Approach {
  /** All of what the organisation operates, nothing else. */
  OPERATIONAL_CONTROL,
  /** All of what it controls financially, its share of what partners control jointly. */
  FINANCIAL_CONTROL,
  /** The fraction that it holds, of everything. */
  EQUITY_SHARE;

  /** The word used in files and JSON, as {@code equity-share}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The approach of a word. */
  public static Optional<Approach> of(String code) {
    return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
  }
}
