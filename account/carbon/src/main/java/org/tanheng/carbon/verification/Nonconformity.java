// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier raises in a case. A major nonconformity (严重不符合项) must be corrected by a new
 * version of the inventory; a minor one (轻微不符合项) and a clarification (澄清项) take an answer. All have
 * an owner and a date.
 *
 * @param grade null for a clarification
 */
public record Nonconformity(
    String id,
    Kind kind,
    @Nullable Grade grade,
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

  /** Whether a nonconformity puts the figure or the conformity of the whole in question. */
  public enum Grade {
    MAJOR,
    MINOR
  }

  /** Where it stands; only the verifier closes it. */
  public enum State {
    OPEN,
    ANSWERED,
    CLOSED
  }

  /** Whether the verifier may close it: answered, and corrected where it must be. */
  public boolean closable() {
    return state == State.ANSWERED && answer != null && (!isMajor() || correctedInVersion != null);
  }

  /** Whether it is a nonconformity that only a new version mends. */
  public boolean isMajor() {
    return kind == Kind.NONCONFORMITY && grade != Grade.MINOR;
  }

  /** Whether it stands in the way of a statement: a minor one no longer once it is answered. */
  public boolean blocks() {
    return state == State.OPEN
        || (state == State.ANSWERED && (kind == Kind.CLARIFICATION || isMajor()));
  }
}
