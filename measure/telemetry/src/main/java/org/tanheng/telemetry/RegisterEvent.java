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
    ROLLOVER("register-rollover"),
    RESET("register-reset"),
    BACKWARDS("register-backwards");

    private final String code;

    Kind(String code) {
      this.code = code;
    }
  }

  /** The event as something to look at. */
  public Finding finding() {
    String subject = from + " to " + to;
    String got = before.toPlainString() + " then " + after.toPlainString();
    return switch (kind) {
      case ROLLOVER ->
          Finding.info(
              kind.code, subject, got, "a counter that grows", "counted on past its last digit");
      case RESET ->
          Finding.warning(
              kind.code,
              subject,
              got,
              "a counter that grows",
              "use across the reset is unknown and left missing; enter the final reading");
      case BACKWARDS ->
          Finding.warning(
              kind.code,
              subject,
              got,
              "a counter that grows",
              "counted as it stands; correct the wrong reading");
    };
  }
}
