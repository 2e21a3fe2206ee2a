// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

/**
 * How far the masses of an item may be apart: the larger of a share of what went in and a fixed
 * mass. The defaults are a plant's usual weighing, not of any standard.
 *
 * @param share share of the mass that went in
 * @param grams fixed mass, g
 */
public record Tolerance(double share, long grams) {
  /** Half a per cent or 5 kg. */
  public static final Tolerance USUAL = new Tolerance(0.005, 5_000);

  boolean allows(double difference, double of) {
    return Math.abs(difference) <= Math.max(share * of, grams);
  }
}
