// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * Gives each its turn though one before it failed, and throws what failed first at the end. A store
 * that fails ends it at once: it would fail the others too.
 */
final class Turns {
  private @Nullable RuntimeException first;

  void take(Runnable turn) {
    try {
      turn.run();
    } catch (StoreFailure e) {
      throw e;
    } catch (RuntimeException e) {
      first = first == null ? e : first;
    }
  }

  /** All had their turn. */
  void end() {
    if (first != null) {
      throw first;
    }
  }
}
