// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import org.tanheng.units.Quality;

/** Quality and scale of a reading in one small number. */
final class Kind {
  private static final int SCALES = 32;

  private Kind() {}

  static int of(Quality quality, int scale) {
    return Values.code(quality) * SCALES + scale;
  }

  static Quality quality(int kind) {
    return Values.quality(kind / SCALES);
  }

  static int scale(int kind) {
    return kind % SCALES;
  }
}
