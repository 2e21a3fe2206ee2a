// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import org.tanheng.factors.FactorLibrary;

/**
 * With what a model is computed.
 *
 * @param runs draws of Monte Carlo, zero for none
 * @param seed what they start from
 * @param threads on how many threads; it changes no digit
 */
public record ModelSettings(
    FactorLibrary library, Backgrounds backgrounds, int runs, long seed, int threads) {
  /** The bundled library, no database, no draws. */
  public static final ModelSettings PLAIN =
      new ModelSettings(FactorLibrary.bundled(), Backgrounds.NONE, 0, 1, 1);

  /** The same with draws. */
  public ModelSettings withRuns(int number, long from, int on) {
    return new ModelSettings(library, backgrounds, number, from, on);
  }
}
