// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tanheng.units.Trace;

/**
 * The numbered sources of a document's figures, counted from 1 in reading order. Figures that come
 * from one trace share a number, whatever place they are printed in.
 */
public final class TraceAnnex {

  /** One numbered source. */
  public record Entry(int number, TraceGraph.Node node) {
    public Trace trace() {
      return node.trace();
    }
  }

  private final TraceGraph graph = new TraceGraph();
  private final Map<Integer, Entry> byNode = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private TraceAnnex() {}

  /** Numbers the traces of a document. */
  public static TraceAnnex of(Document document) {
    TraceAnnex annex = new TraceAnnex();
    document.blocks().forEach(annex::read);
    return annex;
  }

  /** The sources in the order of their numbers. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** All values behind the figures, inputs before what is made of them. */
  public TraceGraph graph() {
    return graph;
  }

  /**
   * The number printed beside a figure with this trace; empty if the document does not print it.
   */
  public OptionalInt numberOf(Trace trace) {
    Entry entry = byNode.get(graph.add(trace).number());
    return entry == null ? OptionalInt.empty() : OptionalInt.of(entry.number());
  }

  private void read(Block block) {
    if (block instanceof Table table) {
      for (Table.Row row : table.rows()) {
        row.cells().forEach(this::read);
        if (row.trace() != null) {
          note(row.trace());
        }
      }
    } else if (block instanceof Chart chart) {
      chart.series().stream().flatMap(c -> c.values().stream()).forEach(this::draw);
    } else {
      block.inlines().forEach(this::read);
    }
  }

  /** A chart repeats figures that the text or a table prints: it has no room for numbers. */
  private void draw(Figure figure) {
    if (figure.trace() != null) {
      graph.add(figure.trace());
    }
  }

  private void read(Inline inline) {
    if (inline instanceof Figure figure && figure.trace() != null) {
      note(figure.trace());
    }
  }

  private void note(Trace trace) {
    TraceGraph.Node node = graph.add(trace);
    if (!byNode.containsKey(node.number())) {
      Entry entry = new Entry(entries.size() + 1, node);
      byNode.put(node.number(), entry);
      entries.add(entry);
    }
  }
}
