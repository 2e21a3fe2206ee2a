// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * Traces with equal parts drawn together: a factor that two hundred lines use is one node. Nodes
 * are kept in the order in which they are first needed, inputs before what is made of them.
 */
public final class TraceGraph {

  /** One value of the graph. The number counts from 0 and is that of its place in the graph. */
  public record Node(int number, Trace trace, List<Node> inputs) {
    public boolean isInput() {
      return inputs.isEmpty();
    }
  }

  private record Key(
      String label,
      Quantity value,
      @Nullable String rule,
      Quality quality,
      @Nullable Citation source,
      List<Integer> inputs) {}

  private final Map<Trace, Node> byIdentity = new IdentityHashMap<>();
  private final Map<Key, Node> byKey = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /** The node of a trace, added with all its inputs if it is new. */
  public Node add(Trace trace) {
    Node known = byIdentity.get(trace);
    if (known != null) {
      return known;
    }
    List<Node> inputs = new ArrayList<>(trace.inputs().size());
    for (Trace input : trace.inputs()) {
      inputs.add(add(input));
    }
    Key key =
        new Key(
            trace.label(),
            trace.value(),
            trace.rule(),
            trace.quality(),
            trace.source(),
            inputs.stream().map(Node::number).toList());
    Node node = byKey.get(key);
    if (node == null) {
      node = new Node(nodes.size(), trace, List.copyOf(inputs));
      byKey.put(key, node);
      nodes.add(node);
    }
    byIdentity.put(trace, node);
    return node;
  }

  /** All nodes, inputs before what is made of them. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }
}
