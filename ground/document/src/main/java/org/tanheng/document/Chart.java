// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import java.util.stream.Stream;
import org.tanheng.units.Unit;

/**
 * A chart described by its values, so that each writer draws it in its own way and none needs a
 * picture. Every series has one figure per category, all in the chart's unit.
 */
public record Chart(
    String id, Shape shape, String caption, Unit unit, List<String> categories, List<Series> series)
    implements Block {

  /** The shape of a chart. A pie has one series without negative values. */
  public enum Shape {
    BAR,
    PIE
  }

  /** One row of values with its name in the legend. */
  public record Series(String name, List<Figure> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series s : series) {
      if (s.values().size() != categories.size()) {
        throw new IllegalArgumentException("chart " + id + ": " + s.name() + " is incomplete");
      }
      for (Figure value : s.values()) {
        value.value().to(unit);
        if (shape == Shape.PIE && value.value().isNegative()) {
          throw new IllegalArgumentException("chart " + id + ": a pie has no negative part");
        }
      }
    }
    if (shape == Shape.PIE && series.size() != 1) {
      throw new IllegalArgumentException("chart " + id + ": a pie has one series");
    }
  }

  @Override
  public Stream<Inline> inlines() {
    return series.stream().flatMap(s -> s.values().stream());
  }
}
