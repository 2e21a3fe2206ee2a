// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.document.TraceGraph;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;

/**
 * The cell of every value behind the figures: what was put in, what was published, and what was
 * computed, the computed ones from the simple to the composed so that sums run over one range.
 */
final class Places {
  /** The sheets of values, in the order of the workbook. */
  enum Kind {
    CALCULATION,
    INPUT,
    FACTOR
  }

  /** A value with its sheet and its row, counted from 1 as Excel does. */
  record Place(TraceGraph.Node node, Kind kind, int row) {}

  /** The first row under the header of each sheet of values. */
  static final int FIRST_ROW = 4;

  private final Map<Integer, Place> byNode = new HashMap<>();
  private final Map<Kind, List<Place>> byKind = new HashMap<>();

  Places(TraceGraph graph) {
    Map<Integer, Integer> heights = new HashMap<>();
    for (TraceGraph.Node node : graph.nodes()) {
      int below = node.inputs().stream().mapToInt(i -> heights.get(i.number())).max().orElse(-1);
      heights.put(node.number(), below + 1);
    }
    List<TraceGraph.Node> nodes = new ArrayList<>(graph.nodes());
    nodes.sort(Comparator.comparingInt(node -> heights.get(node.number())));
    for (TraceGraph.Node node : nodes) {
      Kind kind = kind(node);
      List<Place> sheet = byKind.computeIfAbsent(kind, k -> new ArrayList<>());
      Place place = new Place(node, kind, FIRST_ROW + sheet.size());
      sheet.add(place);
      byNode.put(node.number(), place);
    }
  }

  Place of(TraceGraph.Node node) {
    Place place = byNode.get(node.number());
    if (place == null) {
      throw new IllegalArgumentException("a node of another graph: " + node.trace().label());
    }
    return place;
  }

  List<Place> of(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private static Kind kind(TraceGraph.Node node) {
    if (!node.isInput()) {
      return Kind.CALCULATION;
    }
    Trace trace = node.trace();
    Citation source = trace.source();
    boolean own =
        source == null || (source.release() == null && trace.quality() == Quality.MEASURED);
    return own ? Kind.INPUT : Kind.FACTOR;
  }
}
