// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a laboratory value is a share of: the fuel with the moisture it had when it was received, or
 * less of it (ISO 1170:2020 clause 5.2; GB/T 483-2007).
 */
public enum LabBasis {
  /** 收到基: with the total moisture Mt. Activity data are weighed on this basis. */
  AS_RECEIVED("ar"),
  /** 空气干燥基: with the moisture Mad of the analysis sample. */
  AIR_DRIED("ad"),
  /** 干燥基: without moisture. */
  DRY("d"),
  /** 干燥无灰基: without moisture and ash. */
  DRY_ASH_FREE("daf");

  private final String symbol;

  LabBasis(String symbol) {
    this.symbol = symbol;
  }

  /** The index that standards print: ar, ad, d or daf. */
  public String symbol() {
    return symbol;
  }

  /** The word used in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The basis of that word or index. */
  public static Optional<LabBasis> of(String word) {
    return Arrays.stream(values())
        .filter(basis -> basis.code().equals(word) || basis.symbol.equals(word))
        .findFirst();
  }
}
