// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier raises in a case. A nonconformity (不符合项) must be corrected by a new version of
 * the inventory, a clarification (澄清项) by an answer; both have an owner and a date.
 */
public record Nonconformity(
    String id,
    Kind kind,
    String subject,
    String observation,
    String owner,
    LocalDate due,
    @Nullable String answer,
    @Nullable Integer correctedInVersion,
    State state) {

  /** Weight of what was raised. */
  public enum Kind {
    NONCONFORMITY,
    CLARIFICATION
  }

  /** Where it stands; only the verifier closes it. */
  public enum State {
    OPEN,
    ANSWERED,
    CLOSED
  }

  /** Whether the verifier may close it: answered, and corrected where it must be. */
  public boolean closable() {
    return state == State.ANSWERED
        && answer != null
        && (kind == Kind.CLARIFICATION || correctedInVersion != null);
  }
}
