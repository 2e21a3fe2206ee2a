// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;

/**
 * Carbon along the chain: what enters a node from its suppliers and what it causes itself equals
 * what leaves it to those it supplies; the last node keeps the footprint. In kgCO2e per unit of the
 * model; a relief is negative.
 */
public record Sankey(List<Node> nodes, List<Link> links) {

  /** Copies the lists. */
  public Sankey {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /**
   * A process or supply.
   *
   * @param direct what it causes itself
   * @param through all that stands behind what it gives, its own included
   */
  public record Node(String id, String name, Stage stage, double direct, double through) {}

  /** What one node passes to another with what it supplies. */
  public record Link(String from, String to, double value) {}
}
