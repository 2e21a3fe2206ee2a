// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

/** Hears how far an import is, and may end it; nothing has been written then. */
@FunctionalInterface
public interface Progress {
  /** Goes on silently. */
  Progress NONE = (bytes, of, rows) -> true;

  /**
   * Called now and then while the file is read; bytes and of are 0 where only rows are known.
   *
   * @return false to cancel
   */
  boolean at(long bytes, long of, long rows);
}
