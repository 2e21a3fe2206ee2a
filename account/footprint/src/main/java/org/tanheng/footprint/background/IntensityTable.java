// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.background;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.DirectImpacts;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.model.Channel;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;

/**
 * What stands behind one unit of every product of a database, by channel: the stored result of one
 * transposed solve for each. Of waste that is taken in it is per unit treated.
 *
 * @param method how flows were characterised, with its version
 * @param system SHA-256 of the matrices that it was solved from
 * @param values kgCO2e by channel and product
 * @param residual backward error of the solution
 * @param cutOff exchanges without supplier that were left out
 */
public record IntensityTable(
    String database,
    String version,
    String method,
    Hash system,
    List<Product> products,
    double[][] values,
    double residual,
    int cutOff) {

  /** Copies the list. */
  public IntensityTable {
    products = List.copyOf(products);
  }

  /** A product by the identity of its process. */
  public record Product(String id, String name, String unit) {}

  /** A solved table with the system behind it, for updates. */
  public record Solved(IntensityTable table, Footprints footprints) {}

  /** Solves a linked set. */
  public static Outcome<Solved> of(
      String database, String version, String method, LinkedSystem linked, DirectImpacts direct) {
    List<UnitProcess> processes = linked.linking().set().processes();
    List<String> names = processes.stream().map(UnitProcess::title).toList();
    return Technosphere.of(linked.a(), new Names(names, names))
        .flatMap(system -> Footprints.of(system, direct))
        .map(f -> new Solved(table(database, version, method, linked, f), f));
  }

  private static IntensityTable table(
      String database, String version, String method, LinkedSystem linked, Footprints f) {
    List<UnitProcess> processes = linked.linking().set().processes();
    var products = new ArrayList<Product>();
    double[][] values = new double[Channel.ALL.size()][processes.size()];
    for (int p = 0; p < processes.size(); p++) {
      UnitProcess process = processes.get(p);
      Optional<Exchange> reference = process.reference();
      boolean taken = reference.map(Exchange::input).orElse(false);
      for (int k = 0; k < values.length; k++) {
        values[k][p] = (taken ? -1 : 1) * f.intensities()[k][p];
      }
      String flow = reference.map(r -> r.flow().name()).orElse("");
      String name =
          flow.isEmpty() || flow.equals(process.name())
              ? process.title()
              : flow + " | " + process.title();
      products.add(new Product(process.id(), name, reference.map(r -> r.flow().unit()).orElse("")));
    }
    return new IntensityTable(
        database,
        version,
        method,
        Systems.hash(linked.a(), f.direct()),
        products,
        values,
        f.certificate().backwardError(),
        linked.linking().open().size());
  }

  /** Numbers of the products by identity. */
  public Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int p = 0; p < products.size(); p++) {
      numbers.put(products.get(p).id(), p);
    }
    return numbers;
  }
}
