// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.carbon.boundary.Holding;

/**
 * A unit that came in since the base year, with its own inventory of the base year's period. A unit
 * that did not exist then has none and changes nothing (GHG Protocol Corporate Standard, chapter
 * 5).
 *
 * @param name prefix of its sources
 * @param input its inventory, in which it counts in full
 * @param share fraction held now, zero to one
 * @param control control now, in the sense of the approach in use
 */
public record Joining(String name, InventoryInput input, BigDecimal share, Control control) {

  private static final List<Holding> WHOLE =
      List.of(new Holding(null, null, BigDecimal.ONE, Control.FULL));

  /** Its sources under names that cannot meet those of others. */
  List<SourceInput> sources() {
    return input.sources().stream()
        .map(
            source ->
                source.named(
                    id(source.id()), source.secondRouteOf().stream().map(this::id).toList()))
        .toList();
  }

  /** What is held of each source; nothing where all counts in full. */
  Map<String, List<Holding>> holdings() {
    var holdings = new LinkedHashMap<String, List<Holding>>();
    for (SourceInput source : input.sources()) {
      List<Holding> own = input.boundary().holdings(source.id(), source.place().unit());
      List<Holding> held = (own.isEmpty() ? WHOLE : own).stream().map(this::through).toList();
      if (!own.isEmpty() || !held.getFirst().isWhole()) {
        holdings.put(id(source.id()), held);
      }
    }
    return holdings;
  }

  private Holding through(Holding own) {
    return new Holding(
        own.from(),
        own.to(),
        own.share().multiply(share),
        own.control().compareTo(control) > 0 ? own.control() : control);
  }

  private String id(String source) {
    return name + "/" + source;
  }
}
