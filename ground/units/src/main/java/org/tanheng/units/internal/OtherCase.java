// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which spellings in the wrong case may pass: kwh is kWh and GJ may be gj, but m and M are never
 * exchanged where they are milli and mega, a factor of 10^9.
 */
final class OtherCase {
  private OtherCase() {}

  static boolean isSafe(Catalogue catalogue, String written, String name) {
    if (written.charAt(0) == name.charAt(0) || !name.substring(0, 1).matches("[mM]")) {
      return true;
    }
    return name.length() == 1 || catalogue.atoms.get(name.substring(1)) == null;
  }

  static @Nullable Atom mass(Catalogue catalogue, String head) {
    if (head.startsWith("m") || head.startsWith("M")) {
      return catalogue.atoms.get(head);
    }
    Atom exact = catalogue.atoms.get(head);
    return exact != null ? exact : catalogue.atoms.get(head.toLowerCase(Locale.ROOT));
  }
}
