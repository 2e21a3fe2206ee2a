// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

/**
 * How a number came to be, from best to worst. It travels with every value; missing is a state of
 * its own and never zero.
 */
public enum Quality {
  MEASURED,
  /** Measured, but fetched afterwards from the meter's own memory: a freeze or a load record. */
  READ_BACK,
  INTERPOLATED,
  ESTIMATED,
  MANUAL,
  SUBSTITUTED,
  MISSING;

  public Quality worse(Quality other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The word used in files and JSON: lower case, with a hyphen. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
