// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A set whose processes with several products stand once for each product, with the share of every
 * exchange that the chosen method gives it. Processes whose shares are not whole stay as they are:
 * one that is missing or a sum that is not one is never made up.
 *
 * @param divided how many processes were spread
 */
public record AllocatedSet(ProcessSet set, int divided) {
  /** How far a sum of shares may be from one. */
  static final double TOLERANCE = 1e-6;

  /** Spreads what can be spread by the methods that the processes name. */
  public static AllocatedSet of(ProcessSet set) {
    return of(set, "");
  }

  /**
   * Spreads what can be spread; the reference keeps the identity of its process.
   *
   * @param otherwise the method of processes that state shares and choose none, empty for none
   */
  public static AllocatedSet of(ProcessSet set, String otherwise) {
    var processes = new ArrayList<UnitProcess>();
    Map<String, Map<String, String>> parts = new HashMap<>();
    Set<String> taken = new HashSet<>();
    set.processes().forEach(p -> taken.add(p.id()));
    int divided = 0;
    for (UnitProcess stated : set.processes()) {
      UnitProcess process = stated.allocated(otherwise);
      List<Integer> products = products(process);
      if (products.size() < 2 || !whole(process, products)) {
        processes.add(stated);
        continue;
      }
      divided++;
      int first = first(process, products);
      Map<String, String> ids = new HashMap<>();
      for (int product : products) {
        String flow = process.exchanges().get(product).flow().id();
        String id = product == first ? process.id() : process.id() + "|" + flow;
        while (product != first && !taken.add(id)) {
          id += "'";
        }
        ids.put(flow, id);
        processes.add(part(process, id, product, products));
      }
      parts.put(process.id(), ids);
    }
    if (divided > 0) {
      processes.replaceAll(p -> p.with(p.exchanges().stream().map(e -> named(e, parts)).toList()));
    }
    var spread = new ProcessSet(set.format(), processes, set.factors(), set.parameters());
    return new AllocatedSet(spread, divided);
  }

  /** Names the part of a stated provider that makes the flow. */
  private static Exchange named(Exchange e, Map<String, Map<String, String>> parts) {
    Map<String, String> ids = parts.get(e.provider());
    return ids == null
        ? e
        : new Exchange(
            e.flow(),
            e.amount(),
            e.input(),
            e.reference(),
            e.avoided(),
            ids.getOrDefault(e.flow().id(), e.provider()),
            e.formula(),
            e.spread());
  }

  private static List<Integer> products(UnitProcess process) {
    var products = new ArrayList<Integer>();
    for (int e = 0; e < process.exchanges().size(); e++) {
      Exchange exchange = process.exchanges().get(e);
      if (exchange.product() && exchange.amount() != 0) {
        products.add(e);
      }
    }
    return products;
  }

  private static int first(UnitProcess process, List<Integer> products) {
    for (int product : products) {
      if (process.exchanges().get(product).reference()) {
        return product;
      }
    }
    return products.get(0);
  }

  private static boolean whole(UnitProcess process, List<Integer> products) {
    Set<String> flows = new HashSet<>();
    for (int product : products) {
      if (!flows.add(process.exchanges().get(product).flow().id())) {
        return false;
      }
    }
    for (int e = 0; e < process.exchanges().size(); e++) {
      if (products.contains(e)) {
        continue;
      }
      double sum = 0;
      for (int product : products) {
        String flow = process.exchanges().get(product).flow().id();
        OptionalDouble share = process.allocation().share(flow, e);
        if (share.isEmpty()) {
          return false;
        }
        sum += share.getAsDouble();
      }
      if (Math.abs(sum - 1) > TOLERANCE) {
        return false;
      }
    }
    return !process.allocation().chosen().isEmpty();
  }

  private static UnitProcess part(
      UnitProcess process, String id, int product, List<Integer> products) {
    String flow = process.exchanges().get(product).flow().id();
    var exchanges = new ArrayList<Exchange>();
    for (int e = 0; e < process.exchanges().size(); e++) {
      Exchange exchange = process.exchanges().get(e);
      if (e == product) {
        exchanges.add(exchange.part(1, true));
      } else if (!products.contains(e)) {
        exchanges.add(exchange.part(process.allocation().share(flow, e).orElseThrow(), false));
      }
    }
    return new UnitProcess(
        id,
        process.name(),
        process.location(),
        process.category(),
        exchanges,
        process.parameters(),
        Allocation.NONE);
  }
}
