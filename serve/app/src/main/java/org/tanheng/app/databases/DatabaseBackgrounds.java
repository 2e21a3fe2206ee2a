// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.databases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.OrgTrees;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.processdata.ProcessDatabaseRepository;
import org.tanheng.data.processdata.StoredProcessDatabase;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.footprint.background.GasMethod;
import org.tanheng.footprint.background.IntensityTable;
import org.tanheng.footprint.background.IntensityTables;
import org.tanheng.footprint.model.Backgrounds;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;

/**
 * Imported databases behind the models of a unit: its own and those of the units that it stands in,
 * the nearest first. Each is solved once for all its products and a set of global warming
 * potentials; the tables used last are kept.
 */
@Component
public class DatabaseBackgrounds {
  private static final int KEPT = 4;

  private final ProcessDatabases sets;
  private final ProcessDatabaseRepository databases;
  private final OrgTrees trees;
  private final Map<Key, IntensityTables> solved =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, IntensityTables> eldest) {
          return size() > KEPT;
        }
      };

  DatabaseBackgrounds(ProcessDatabases sets, ProcessDatabaseRepository databases, OrgTrees trees) {
    this.sets = sets;
    this.databases = databases;
    this.trees = trees;
  }

  private record Key(UUID database, String gwp) {}

  /** The databases of a unit, characterised with a set of global warming potentials. */
  public Backgrounds of(UUID unit, String gwp) {
    return (database, version, process) ->
        nearest(unit, database, version)
            .flatMap(row -> table(row, gwp).find(database, version, process));
  }

  private Optional<StoredProcessDatabase> nearest(UUID unit, String name, String version) {
    List<UUID> path = trees.today().above(unit);
    List<StoredProcessDatabase> known =
        databases.all(OrgScope.of(new HashSet<>(path))).stream()
            .filter(row -> row.name().equals(name) && row.version().equals(version))
            .toList();
    return path.stream()
        .flatMap(at -> known.stream().filter(row -> row.orgUnitId().equals(at)))
        .findFirst();
  }

  private IntensityTables table(StoredProcessDatabase row, String gwp) {
    synchronized (solved) {
      return solved.computeIfAbsent(new Key(row.id(), gwp), key -> made(row, gwp));
    }
  }

  private IntensityTables made(StoredProcessDatabase row, String gwp) {
    LinkedSystem system = LinkedSystem.of(Linking.of(sets.set(row).value(), row.allocation()));
    GasMethod gases = GasMethod.of(system, gwp, FactorLibrary.bundled().gwp()).orElseThrow();
    String method = "greenhouse gases by name, " + gwp;
    IntensityTable table =
        IntensityTable.of(row.name(), row.version(), method, system, gases.direct())
            .orElseThrow()
            .table();
    return new IntensityTables(List.of(table));
  }
}
