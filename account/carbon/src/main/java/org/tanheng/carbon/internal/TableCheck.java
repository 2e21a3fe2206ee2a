// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.factors.FuelTables;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * Notices a stated parameter that is the default of another guideline's table and not of the
 * pack's: mixing tables does not conform to either. Only packs whose document prescribes a Chinese
 * table are asked; the GHG Protocol prescribes none.
 */
final class TableCheck {

  private static final String CHINESE = "cn-";
  private static final Set<String> ASKED =
      Set.of("ncv", "carbon-content", "oxidation-factor", "co2-factor");

  private final Lookup lookup;
  private final Map<String, Map<String, Map<String, Trace>>> rows = new LinkedHashMap<>();

  /** For one inventory. */
  TableCheck(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Reports under the source each stated parameter of another table. */
  void check(SourceInput source, SourceKind kind) {
    String own = lookup.pack().fuelTable();
    if (!own.startsWith(CHINESE)
        || !kind.usesFuelTable()
        || source.parameters().keySet().stream().noneMatch(ASKED::contains)) {
      return;
    }
    String fuel = source.fuel() == null ? told(source.parameters()) : source.fuel();
    if (fuel == null) {
      return;
    }
    Map<String, Map<String, Trace>> tables = rows.computeIfAbsent(fuel, this::rows);
    Map<String, Trace> known = tables.getOrDefault(own, Map.of());
    source
        .parameters()
        .forEach(
            (name, value) -> {
              if (ASKED.contains(name) && !isSame(value, known.get(name))) {
                other(source, name, value, known.get(name), tables);
              }
            });
  }

  private void other(
      SourceInput source,
      String name,
      Quantity value,
      @Nullable Trace own,
      Map<String, Map<String, Trace>> tables) {
    List<String> others = new ArrayList<>();
    tables.forEach(
        (table, row) -> {
          if (isSame(value, row.get(name))) {
            others.add(table);
          }
        });
    if (!others.isEmpty() && !others.contains(lookup.pack().fuelTable())) {
      lookup.report(
          source,
          Finding.warning(
              "parameter-other-table",
              "parameters." + name,
              value + ", the value of " + String.join(", ", others),
              (own == null ? "a value of " : own.value() + " of ") + lookup.pack().fuelTable(),
              "The method takes its own table, or a measured value: give the laboratory results, or"
                  + " say why this value."));
    }
  }

  /** The fuel whose calorific value and carbon content both stand in tables, if it is not named. */
  private @Nullable String told(Map<String, Quantity> stated) {
    Quantity ncv = stated.get("ncv");
    Quantity carbon = stated.get("carbon-content");
    if (ncv == null || carbon == null) {
      return null;
    }
    FuelTables fuels = lookup.library().fuels();
    String found = null;
    for (String table : tables()) {
      for (String fuel : fuels.fuels(table)) {
        Map<String, Map<String, Trace>> all = rows.computeIfAbsent(fuel, this::rows);
        if (all.values().stream().anyMatch(row -> isSame(ncv, row.get("ncv")))
            && all.values().stream().anyMatch(row -> isSame(carbon, row.get("carbon-content")))) {
          if (table.equals(lookup.pack().fuelTable())) {
            return fuel;
          }
          found = found == null ? fuel : found;
        }
      }
    }
    return found;
  }

  private Map<String, Map<String, Trace>> rows(String fuel) {
    var found = new LinkedHashMap<String, Map<String, Trace>>();
    for (String table : tables()) {
      if (lookup.library().fuels().defaults(table, fuel)
          instanceof Outcome.Done<Map<String, Trace>> done) {
        found.put(table, done.value());
      }
    }
    return found;
  }

  private List<String> tables() {
    return lookup.library().fuels().names().stream().filter(t -> t.startsWith(CHINESE)).toList();
  }

  private static boolean isSame(Quantity stated, @Nullable Trace published) {
    return published != null
        && stated.unit().isCommensurable(published.value().unit())
        && stated.compareTo(published.value()) == 0;
  }
}
