// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a process was shared.
 *
 * @param alternative the method shown beside it, null for none
 * @param alternativeTotal the footprint of the model by that method, null where it has none
 */
public record AllocationShown(
    String process,
    AllocationMethod method,
    String reason,
    List<Share> shares,
    @Nullable AllocationMethod alternative,
    @Nullable Double alternativeTotal) {

  /** Copies the shares. */
  public AllocationShown {
    shares = List.copyOf(shares);
  }

  /** What a product takes of the process; with system expansion the reference takes all. */
  public record Share(String product, double share) {}
}
