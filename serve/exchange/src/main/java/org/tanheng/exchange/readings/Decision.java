// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.List;

/**
 * One thing understood of a file: the field, its value, whether the user chose it, the evidence,
 * and what else could be chosen (empty where any value may be typed).
 */
public record Decision(
    Field field, String value, boolean chosen, List<Reason> reasons, List<String> alternatives) {
  public Decision {
    reasons = List.copyOf(reasons);
    alternatives = List.copyOf(alternatives);
  }

  static Decision found(Field field, String value, List<String> alternatives, Reason... reasons) {
    return new Decision(field, value, false, List.of(reasons), alternatives);
  }

  static Decision chosen(Field field, String value, List<String> alternatives) {
    return new Decision(field, value, true, List.of(Reason.of("chosen")), alternatives);
  }
}
