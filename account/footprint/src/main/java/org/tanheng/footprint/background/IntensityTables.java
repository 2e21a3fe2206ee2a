// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.background;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.Backgrounds;
import org.tanheng.footprint.model.Channel;
import org.tanheng.units.Unit;

/** Tables of intensities as backgrounds of models. */
public final class IntensityTables implements Backgrounds {
  private static final Map<String, String> SPELT =
      Map.of(
          "t*km", "t·km",
          "kg*km", "kg·km",
          "p*km", "person·km",
          "Item(s)", "item",
          "Items", "item",
          "unit", "item");

  private record Entry(IntensityTable table, Map<String, Integer> numbers) {}

  private final List<Entry> entries = new ArrayList<>();

  /** The tables, each under its database and version. */
  public IntensityTables(List<IntensityTable> tables) {
    tables.forEach(t -> entries.add(new Entry(t, t.numbers())));
  }

  @Override
  public Optional<Product> find(String database, String version, String process) {
    for (Entry entry : entries) {
      IntensityTable table = entry.table();
      Integer number = entry.numbers().get(process);
      if (table.database().equals(database)
          && table.version().equals(version)
          && number != null
          && unit(table.products().get(number).unit()) instanceof Outcome.Done<Unit> unit) {
        var values = new EnumMap<Channel, Double>(Channel.class);
        Channel.ALL.forEach(c -> values.put(c, table.values()[c.ordinal()][number]));
        return Optional.of(
            new Product(table.products().get(number).name(), unit.value(), values, table.cutOff()));
      }
    }
    return Optional.empty();
  }

  /** The unit of a data set's spelling. */
  static Outcome<Unit> unit(String text) {
    return Unit.parse(SPELT.getOrDefault(text, text));
  }
}
