// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;

/**
 * An inventory that is kept up with its input: only sources that changed are computed again, the
 * lines of all others are the very same. The result is equal to that of a fresh run.
 */
public final class Recalculation {

  private final MethodPack pack;
  private final FactorLibrary library;
  private final Inventory inventory;
  private final Map<String, SourceRun.Result> results;
  private final Set<String> evaluated;

  Recalculation(
      MethodPack pack,
      FactorLibrary library,
      Inventory inventory,
      Map<String, SourceRun.Result> results,
      Set<String> evaluated) {
    this.pack = pack;
    this.library = library;
    this.inventory = inventory;
    this.results = results;
    this.evaluated = Collections.unmodifiableSet(new LinkedHashSet<>(evaluated));
  }

  /** Computes all sources. */
  public static Outcome<Recalculation> start(
      InventoryInput input, MethodPack pack, FactorLibrary library) {
    return InventoryEngine.run(input, pack, library, Map.of());
  }

  /**
   * Computes what changed: sources that are new or differ in activity data, factor or anything
   * else, or whose share differs; all of them where period or GWP set differ. A refusal leaves this
   * one as it is.
   */
  public Outcome<Recalculation> with(InventoryInput changed) {
    return InventoryEngine.run(changed, pack, library, isSameFrame(changed) ? results : Map.of());
  }

  /** The inventory of the present input. */
  public Inventory inventory() {
    return inventory;
  }

  /** Sources that the last step computed. */
  public Set<String> evaluated() {
    return evaluated;
  }

  private boolean isSameFrame(InventoryInput changed) {
    InventoryInput known = inventory.input();
    return changed.start().equals(known.start())
        && changed.end().equals(known.end())
        && Objects.equals(changed.gwp(), known.gwp())
        && changed.boundary().approach() == known.boundary().approach();
  }

  static boolean isKnown(SourceRun.Result known, SourceInput source, SourceRun run) {
    List<?> holdings = run.holdings(source);
    return (known.source() == source || known.source().equals(source))
        && known.holdings().equals(holdings);
  }
}
