// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Boundary;

/**
 * All that an inventory is computed from, apart from method pack and factor library.
 *
 * @param organisation reporting entity
 * @param start first day of the period
 * @param end day after its last
 * @param gwp GWP set, null for the pack's own
 * @param method id of the method pack
 * @param sources sources in the order of the file
 * @param notes what a reader must know of the data, one sentence each
 * @param boundary consolidation, exclusions of units and significance of indirect categories
 * @param own method pack that the inventory brings itself, null for one of the product's
 */
public record InventoryInput(
    String organisation,
    LocalDate start,
    LocalDate end,
    @Nullable String gwp,
    String method,
    List<SourceInput> sources,
    List<String> notes,
    Boundary boundary,
    @Nullable MethodPack own) {

  public InventoryInput {
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** The same inventory by a pack that it brings itself. */
  public InventoryInput by(MethodPack pack) {
    return new InventoryInput(
        organisation, start, end, gwp, pack.id(), sources, notes, boundary, pack);
  }

  /** The same without anything stated of its boundary: every source counts in full. */
  public InventoryInput(
      String organisation,
      LocalDate start,
      LocalDate end,
      @Nullable String gwp,
      String method,
      List<SourceInput> sources,
      List<String> notes) {
    this(organisation, start, end, gwp, method, sources, notes, Boundary.NONE, null);
  }
}
