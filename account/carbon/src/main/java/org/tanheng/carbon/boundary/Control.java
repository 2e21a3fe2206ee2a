// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Control over a unit in the sense of the approach in use. Joint control exists for financial
 * control alone; who operates a unit is one party (GHG Protocol Corporate Standard, chapter 3).
 */
public enum Control {
  FULL,
  JOINT,
  NONE;

  /** The word used in files and JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The control of a word. */
  public static Optional<Control> of(String code) {
    return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
  }
}
