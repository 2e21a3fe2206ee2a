// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanheng.finding.Finding;

/** Puts formulas behind those they read; a ring of formulas is a finding that shows the ring. */
public final class Order {
  private static final long LARGEST_TRACE = 100_000;

  private final Map<String, List<String>> reads;
  private final List<Finding> findings;
  private final Set<String> done = new HashSet<>();
  private final LinkedHashSet<String> open = new LinkedHashSet<>();
  private final List<String> ordered = new ArrayList<>();

  private Order(Map<String, List<String>> reads, List<Finding> findings) {
    this.reads = reads;
    this.findings = findings;
  }

  public static List<String> of(Map<String, List<String>> reads, List<Finding> findings) {
    Order order = new Order(reads, findings);
    reads.keySet().forEach(order::visit);
    order.limitTraces();
    return order.ordered;
  }

  /** A trace names each input wherever it is read, so that crossed formulas could grow for ever. */
  private void limitTraces() {
    Map<String, Long> sizes = new HashMap<>();
    for (String name : ordered) {
      long size = 1;
      for (String read : reads.getOrDefault(name, List.of())) {
        size += sizes.getOrDefault(read, 1L);
      }
      sizes.put(name, size);
      if (size > LARGEST_TRACE) {
        findings.add(Problem.traceTooLarge(name, LARGEST_TRACE));
        return;
      }
    }
  }

  private void visit(String name) {
    if (!reads.containsKey(name) || done.contains(name)) {
      return;
    }
    if (!open.add(name)) {
      findings.add(cycle(name));
      return;
    }
    reads.getOrDefault(name, List.of()).forEach(this::visit);
    open.remove(name);
    if (done.add(name)) {
      ordered.add(name);
    }
  }

  private Finding cycle(String name) {
    List<String> path = new ArrayList<>(open);
    List<String> ring = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
    ring.add(name);
    return Finding.error(
        "formula-cycle",
        name,
        String.join(" → ", ring),
        "formulas that do not read themselves",
        "Break the ring: let one of them read a parameter instead.");
  }
}
