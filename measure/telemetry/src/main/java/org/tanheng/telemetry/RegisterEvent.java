// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import org.tanheng.finding.Finding;

/**
 * A step of a register that is not plain counting, between two of its readings. A rollover is
 * counted on, a reset is left out because what was used across it is unknown, a step backwards is
 * counted as it stands.
 */
public record RegisterEvent(
    Kind kind, Instant from, Instant to, BigDecimal before, BigDecimal after) {

  /** How the step was understood. */
  public enum Kind {
    ROLLOVER("register-rollover", Flag.ROLLOVER),
    ROLLED_BACK("register-rolled-back", Flag.BACKWARDS),
    RESET("register-reset", Flag.RESET),
    BACKWARDS("register-backwards", Flag.BACKWARDS),
    OUTLIER("register-outlier", Flag.OUTLIER_LEFT_OUT),
    CATCH_UP("register-catch-up", Flag.CATCH_UP),
    REPLACED("meter-replaced", Flag.REPLACED),
    REPLACED_UNREAD("meter-replaced-unread", Flag.REPLACED);

    private final String code;
    private final Flag flag;

    Kind(String code, Flag flag) {
      this.code = code;
      this.flag = flag;
    }

    Flag flag() {
      return flag;
    }
  }

  /** The event as something to look at. */
  public Finding finding() {
    return switch (kind) {
      case ROLLOVER, ROLLED_BACK ->
          info("a counter that grows", "It is counted on past its last digit.");
      case REPLACED -> info("one meter", "Old and new counter are both counted.");
      case CATCH_UP -> info("a counter that moves", "The catch-up is spread over the standstill.");
      case RESET ->
          warning(
              "a counter that grows",
              "Use across the reset is unknown and left missing; enter the final reading.");
      case BACKWARDS ->
          warning("a counter that grows", "It is counted as it stands; correct the wrong reading.");
      case OUTLIER ->
          warning(
              "a reading between its neighbours", "It is left out; take the wrong reading back.");
      case REPLACED_UNREAD ->
          warning(
              "last and first reading of the exchange",
              "Use across it is unknown and left missing; enter both readings.");
    };
  }

  private Finding info(String wanted, String advice) {
    return Finding.info(kind.code, from + " to " + to, got(), wanted, advice);
  }

  private Finding warning(String wanted, String advice) {
    return Finding.warning(kind.code, from + " to " + to, got(), wanted, advice);
  }

  private String got() {
    return before.toPlainString() + " then " + after.toPlainString();
  }
}
