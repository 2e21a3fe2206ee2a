// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tanheng.units.Quantity;

/**
 * Electricity that a process consumes.
 *
 * @param energy energy
 * @param factor emissions per energy
 * @param evidence why this factor
 * @param source the document, empty if nobody says
 */
public record Power(Quantity energy, Quantity factor, Evidence evidence, String source) {

  /** Why a factor of electricity may be used: Regulation (EU) 2023/956, annex IV, 5 and 6. */
  public enum Evidence {
    /** Default factor of the grid. */
    GRID,
    /** Power purchase agreement with a producer. */
    PPA,
    /** A direct technical link to the generator. */
    DIRECT_LINE,
    /** Generated in the installation. */
    SELF,
    /** Certificates bought apart from the electricity; not a reason. */
    CERTIFICATE;

    /** The word in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The evidence of that word. */
    public static Optional<Evidence> of(String code) {
      return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
    }
  }
}
