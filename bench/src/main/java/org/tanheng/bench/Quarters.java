// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.tanheng.exchange.readings.ShopYear;

/** The load profile of the bundled year. */
final class Quarters {
  private Quarters() {}

  /** Wh of each quarter of an hour. */
  static long[] read() throws IOException {
    try (var in =
        new BufferedReader(new InputStreamReader(ShopYear.open(), StandardCharsets.UTF_8))) {
      return in.lines()
          .skip(1)
          .map(line -> line.split(",", 3)[1])
          .mapToLong(use -> Math.round(Double.parseDouble(use) * 1000))
          .toArray();
    }
  }
}
