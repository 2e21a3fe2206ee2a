// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Optional;
import org.tanheng.units.Trace;

/** The formula by which a line was computed, out of its trace. */
final class BridgeRules {

  private BridgeRules() {}

  static Optional<String> of(LedgerLine line) {
    return find(line.traced().trace(), line.source().id() + " " + line.gas());
  }

  /** The innermost of that label: a share that was applied stands outside and is no formula. */
  private static Optional<String> find(Trace trace, String label) {
    Optional<String> inner =
        trace.inputs().stream()
            .map(input -> find(input, label))
            .filter(Optional::isPresent)
            .findFirst()
            .orElse(Optional.empty());
    return inner.isPresent() || !trace.label().equals(label)
        ? inner
        : Optional.ofNullable(trace.rule());
  }
}
