// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * An uncertain number of a model: a parameter, an amount that is no formula, or a factor.
 *
 * @param path what identifies it, also across scenarios
 * @param value the stated number; of a factor one, since it is drawn as a multiple
 */
record Uncertain(String path, String what, double value, Distribution distribution) {

  /** All of a model. */
  static List<Uncertain> of(ProductModel model, Rates rates, Map<String, Double> numbers) {
    var all = new ArrayList<Uncertain>();
    model.parameters().forEach(p -> amount(all, p.amount(), p.name(), numbers));
    for (ModelProcess process : model.processes()) {
      for (ModelInput input : process.inputs()) {
        amount(all, input.amount(), input.name(), numbers);
        factor(all, rates, input.path() + ".from", input.name(), input.supply(), input.amount());
      }
      for (ModelOutput output : process.outputs()) {
        amount(all, output.amount(), output.product(), numbers);
        Supply to = output.supply();
        if (to != null) {
          factor(all, rates, output.path() + ".to", output.product(), to, output.amount());
        }
      }
      process.emissions().forEach(e -> amount(all, e.amount(), e.name(), numbers));
    }
    return all;
  }

  private static void amount(
      List<Uncertain> all, ModelAmount amount, String what, Map<String, Double> numbers) {
    if (amount.value() == null) {
      return;
    }
    double value = numbers.getOrDefault(amount.path(), Double.NaN);
    amount
        .provenance()
        .distribution(value)
        .ifPresent(d -> all.add(new Uncertain(amount.path(), what, value, d)));
  }

  private static void factor(
      List<Uncertain> all,
      Rates rates,
      String path,
      String what,
      Supply supply,
      ModelAmount amount) {
    if (supply instanceof Supply.OfProcess) {
      return;
    }
    Provenance from = rates.of(path, supply, amount.unit()).get(0).provenance();
    Optional<Distribution> spread = from.distribution(1);
    spread.ifPresent(d -> all.add(new Uncertain(path, what, 1, d)));
  }
}
