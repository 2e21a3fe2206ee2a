// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first reading with every way to understand it.
 *
 * @param address what was asked
 * @param raw the bytes or the text as it came, for people
 * @param at when it was read
 * @param candidates ways to read it, the likeliest first; one where the protocol says which
 */
public record Probe(String address, String raw, Instant at, List<Candidate> candidates) {

  public Probe {
    candidates = List.copyOf(candidates);
  }

  /**
   * One way to read the bytes.
   *
   * @param address the address that reads it so
   * @param value the number, null where the bytes are none in this form
   * @param unit as the device states it, empty if it does not
   * @param plausible whether the number is one that a meter could show
   */
  public record Candidate(
      String address, @Nullable BigDecimal value, String unit, boolean plausible) {}
}
