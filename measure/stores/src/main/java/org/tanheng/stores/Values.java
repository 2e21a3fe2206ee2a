// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import org.tanheng.units.Quality;

/** The number that stands for a quality on disk; given once and never again. */
final class Values {
  private static final Quality[] BY_CODE = {
    Quality.MEASURED,
    Quality.INTERPOLATED,
    Quality.ESTIMATED,
    Quality.MANUAL,
    Quality.SUBSTITUTED,
    Quality.MISSING,
    Quality.READ_BACK
  };

  private Values() {}

  static byte code(Quality quality) {
    return (byte)
        switch (quality) {
          case MEASURED -> 0;
          case INTERPOLATED -> 1;
          case ESTIMATED -> 2;
          case MANUAL -> 3;
          case SUBSTITUTED -> 4;
          case MISSING -> 5;
          case READ_BACK -> 6;
        };
  }

  static Quality quality(int code) {
    return BY_CODE[code];
  }
}
