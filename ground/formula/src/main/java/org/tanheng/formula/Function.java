// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions of the language; {@code if} is a form of its own. */
enum Function {
  MIN,
  MAX,
  ABS,
  SUM;

  static Optional<Function> named(String name) {
    return Arrays.stream(values())
        .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
