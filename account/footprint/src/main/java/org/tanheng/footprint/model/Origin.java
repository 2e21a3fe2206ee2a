// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Arrays;
import java.util.Optional;

/** Where an amount or a factor was found. */
public enum Origin {
  /** A meter of the plant. */
  METER("meter", true),
  /** A sheet of activity data of the plant, such as purchases. */
  SHEET("sheet", true),
  /** A statement of the supplier. */
  SUPPLIER("supplier", true),
  /** A published document. */
  PUBLISHED("published", false),
  /** A row of the factor library. */
  LIBRARY("library", false),
  /** A product of an imported database. */
  DATABASE("database", false),
  /** Worked out from other amounts. */
  CALCULATED("calculated", false),
  /** Somebody's estimate. */
  ESTIMATE("estimate", false);

  private final String code;
  private final boolean primary;

  Origin(String code, boolean primary) {
    this.code = code;
    this.primary = primary;
  }

  /** The word in files and results. */
  public String code() {
    return code;
  }

  /** Whether it is primary data unless the file says otherwise (ISO 14067:2018, 3.1.7.1). */
  public boolean primary() {
    return primary;
  }

  /** The origin of a word. */
  public static Optional<Origin> of(String code) {
    return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
  }
}
