// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some batches of the log, the last first.
 *
 * @param next where to go on; null if there is nothing more
 */
public record LoggedPage(List<LoggedEntry> entries, @Nullable Long next) {
  public LoggedPage {
    entries = List.copyOf(entries);
  }
}
