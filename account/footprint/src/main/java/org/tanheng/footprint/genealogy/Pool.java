// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

/**
 * A part of a meter's total that no item was measured to use and that is spread over items.
 *
 * @param kind what it is
 * @param quanta how much, in quanta of the meter
 * @param key by what it is spread
 */
public record Pool(Kind kind, long quanta, Key key) {

  /** What a part of a meter's total was used for. */
  public enum Kind {
    /** Used for items, but not measured item by item. */
    DIRECT,
    /** The line stood or ran empty. */
    IDLE,
    /** Lighting, heating, auxiliaries. */
    BASE,
    /** Lost between meters: transformer, pipe. */
    LOSS
  }
}
