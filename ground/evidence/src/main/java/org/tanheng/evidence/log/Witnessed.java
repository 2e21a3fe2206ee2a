// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A checkpoint that satisfied a policy, and which of its witnesses had signed it when. What was
 * appended after it is not protected by them.
 *
 * @param witnesses name in the policy to the time that the witness stated
 */
public record Witnessed(Checkpoint checkpoint, NoteKey log, Map<String, Instant> witnesses) {
  public Witnessed {
    witnesses = Map.copyOf(witnesses);
  }

  /** The earliest time at which a witness says to have seen it; empty without witnesses. */
  public Optional<Instant> since() {
    return witnesses.values().stream().min(Instant::compareTo);
  }
}
