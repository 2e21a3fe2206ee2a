// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import org.tanheng.evidence.Hash;

/**
 * Uniform random numbers of one shared error: SplitMix64 (Steele, Lea and Flood 2014), started from
 * the SHA-256 of seed and name. A stream does not depend on which others there are.
 */
final class Stream {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FIRST = 0xBF58476D1CE4E5B9L;
  private static final long SECOND = 0x94D049BB133111EBL;
  private static final double SCALE = 0x1.0p-53;
  private static final int HEX_DIGITS = 16;

  private long state;
  private double value;

  Stream(long seed, String name) {
    String hex = Hash.ofText(seed + "/" + name).hex();
    state = Long.parseUnsignedLong(hex.substring(0, HEX_DIGITS), 16);
  }

  void advance() {
    state += STEP;
    long z = state;
    z = (z ^ (z >>> 30)) * FIRST;
    z = (z ^ (z >>> 27)) * SECOND;
    z ^= z >>> 31;
    value = ((z >>> 11) + 0.5) * SCALE;
  }

  /** Above zero and below one. */
  double value() {
    return value;
  }
}
