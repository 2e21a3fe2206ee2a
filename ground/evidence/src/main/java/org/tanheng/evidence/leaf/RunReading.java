// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.time.Instant;

/**
 * A reading as it stands in a run: the value is {@code unscaled} x 10^-{@code scale} in the unit of
 * the point.
 *
 * @param quality 0 measured, 1 read back from the device's memory, 2 interpolated, 3 estimated, 4
 *     manual, 5 substituted, 6 missing
 */
public record RunReading(Instant time, long unscaled, int scale, int quality) {
  /** Bytes of a reading in a run. */
  static final int BYTES = Long.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES + 1;

  private static final int QUALITIES = 7;

  public RunReading {
    if (quality < 0 || quality >= QUALITIES) {
      throw new IllegalArgumentException("no quality: " + quality);
    }
  }
}
