// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.time.Duration;
import java.util.Locale;

/**
 * Something that goes wrong with meters of a group.
 *
 * @param meter which one, from 1; 0 for all
 * @param after time from the start of the play
 * @param length how long it lasts; a reset and a replay happen once
 * @param amount steps of the register for jitter, milliseconds for drift, messages for replay
 */
public record Fault(Kind kind, int meter, Duration after, Duration length, long amount) {

  /** What can go wrong. */
  public enum Kind {
    /** The register starts again from 0. */
    RESET,
    /** Some readings are a few steps too low. */
    JITTER,
    /** The register stays at what it showed. */
    STUCK,
    /** The words of a Modbus value come in the other order. */
    SWAPPED_WORDS,
    /** The meter's own clock is wrong. */
    DRIFT,
    /** The meter says nothing. */
    OUTAGE,
    /** The meter sends again what it sent before. */
    REPLAY;

    /** The name in a plant file. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  boolean touches(int number) {
    return meter == 0 || meter == number;
  }

  boolean holds(long sinceStart) {
    return sinceStart >= after.toMillis() && sinceStart < after.plus(length).toMillis();
  }
}
