// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Trace;

/**
 * A table with typed columns. Groups, if any, stand above the columns and their spans add to the
 * number of columns; notes are printed under the last row.
 */
public record Table(
    String id,
    String caption,
    List<Group> groups,
    List<Column> columns,
    List<Row> rows,
    List<String> notes)
    implements Block {

  /** What a column holds: text is set to the left, figures to the right. */
  public enum Kind {
    TEXT,
    FIGURE
  }

  /** A column: its title, the unit of its figures as printed, and its share of the width. */
  public record Column(String title, Kind kind, @Nullable String unit, int weight) {
    public static Column text(String title, int weight) {
      return new Column(title, Kind.TEXT, null, weight);
    }

    public static Column figure(String title, @Nullable String unit, int weight) {
      return new Column(title, Kind.FIGURE, unit, weight);
    }
  }

  /** A heading over several columns. An empty title leaves the place above them blank. */
  public record Group(String title, int span) {}

  /** How a row is set. */
  public enum Weight {
    BODY,
    HEADING,
    SUBTOTAL,
    TOTAL
  }

  /**
   * A row. Its trace, if any, is the source of all figures of the row that have none of their own.
   * A row of weight {@code HEADING} has one cell, set across the table.
   */
  public record Row(List<Inline> cells, Weight weight, @Nullable Trace trace) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Inline... cells) {
      return new Row(List.of(cells), Weight.BODY, null);
    }

    public Row as(Weight other) {
      return new Row(cells, other, trace);
    }

    public Row from(Trace source) {
      return new Row(cells, weight, source);
    }
  }

  public Table {
    groups = List.copyOf(groups);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      int wanted = row.weight() == Weight.HEADING ? 1 : columns.size();
      if (row.cells().size() != wanted) {
        throw new IllegalArgumentException(
            "table " + id + ": a row has " + row.cells().size() + " cells, wanted " + wanted);
      }
    }
    if (!groups.isEmpty() && groups.stream().mapToInt(Group::span).sum() != columns.size()) {
      throw new IllegalArgumentException("table " + id + ": the groups do not span the columns");
    }
  }

  /** A table without groups and notes. */
  public static Table of(String id, String caption, List<Column> columns, List<Row> rows) {
    return new Table(id, caption, List.of(), columns, rows, List.of());
  }

  public Table noting(String... remarks) {
    return new Table(id, caption, groups, columns, rows, List.of(remarks));
  }

  public Table grouped(Group... headings) {
    return new Table(id, caption, List.of(headings), columns, rows, notes);
  }

  @Override
  public Stream<Inline> inlines() {
    return rows.stream().flatMap(r -> r.cells().stream());
  }
}
