// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.util.Locale;

/** What a validation rule looks at. */
public enum Check {
  /** A slot far above what the point usually uses. */
  SPIKE,
  /** Readings that stand still although the point is usually in use. */
  STUCK,
  /** Use below zero by more than the counter's resolution. */
  NEGATIVE,
  /** Slots of which nothing is known. */
  MISSING,
  /** More than the connection can carry. */
  HIGH,
  /** Estimates for longer than is tolerable. */
  PROLONGED_ESTIMATE,
  /** A day far from the same weekday's mean. */
  DYNAMIC,
  /** Rollover, reset, step back, outlier, catch-up or exchange of the counter. */
  COUNTER,
  /** A main meter and the meters below it that do not add up. */
  SUM,
  /** A part of the balance that follows one meter: a wrong current transformer or phase. */
  CORRELATION,
  /** A meter's ratio to its balance that is its transformer ratio or the inverse. */
  MULTIPLIER,
  /** A meter's clock that is off. */
  CLOCK,
  /** Two values of one instant. */
  DUPLICATE,
  /** Tariff rates that do not add up to their total. */
  RATE_SUM,
  /** Something that happened to the meter itself. */
  EVENT;

  /** The finding's code and the word in rule files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
