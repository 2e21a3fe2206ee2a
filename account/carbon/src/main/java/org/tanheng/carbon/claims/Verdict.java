// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * What arithmetic says of a claim. It speaks of printed numbers alone: a refutation may be a
 * misprint or a base that the text does not state, so it ends in a question and says nothing about
 * the firm.
 *
 * @param result verdict
 * @param implied the value that the figures imply, null where there is none
 * @param matches published values that the figures can stand for, best first
 * @param reason the arithmetic in one line
 * @param question what to ask, null where all is answered
 */
public record Verdict(
    Result result,
    @Nullable Quantity implied,
    List<PublishedValue> matches,
    String reason,
    @Nullable String question) {

  /** Outcome of a check. */
  public enum Result {
    /** Equal after the printed rounding, or inside the published bound. */
    MATCHES,
    /** The printed numbers do not fit each other, or a physical bound. */
    REFUTED,
    /** Nothing published leads from one figure to the other, or more than one thing does. */
    UNKNOWN
  }

  public Verdict {
    matches = List.copyOf(matches);
  }

  static Verdict of(boolean holds, @Nullable Quantity implied, String reason, String question) {
    return holds
        ? new Verdict(Result.MATCHES, implied, List.of(), reason, null)
        : new Verdict(Result.REFUTED, implied, List.of(), reason, question);
  }
}
