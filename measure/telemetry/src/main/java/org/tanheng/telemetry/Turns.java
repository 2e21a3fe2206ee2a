// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import org.jspecify.annotations.Nullable;

/** Gives each its turn though one before it failed, and throws what failed first at the end. */
final class Turns {
  private static final int MOST_TOLD = 5;

  private @Nullable RuntimeException first;

  /** One of many; a store that fails would fail the others too and is thrown at once. */
  void take(Runnable turn) {
    try {
      turn.run();
    } catch (StoreFailure e) {
      throw e;
    } catch (RuntimeException e) {
      keep(e);
    }
  }

  /** One after which the next is done whatever failed. */
  void takeAnyway(Runnable turn) {
    try {
      turn.run();
    } catch (RuntimeException e) {
      keep(e);
    }
  }

  private void keep(RuntimeException failure) {
    if (first == null) {
      first = failure;
    } else if (first != failure && first.getSuppressed().length < MOST_TOLD) {
      first.addSuppressed(failure);
    }
  }

  /** All had their turn. */
  void end() {
    if (first != null) {
      throw first;
    }
  }
}
