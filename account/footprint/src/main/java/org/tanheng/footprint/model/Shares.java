// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.model.AllocationShown.Share;
import org.tanheng.footprint.model.ModelOutput.Kind;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** How a process is shared between its products. */
final class Shares {
  private static final Unit KG = Unit.of("kg");
  private static final Unit MJ = Unit.of("MJ");

  private Shares() {}

  /** The products that get a column of their own, the reference first. */
  static List<ModelOutput> products(ModelProcess process, @Nullable AllocationMethod method) {
    var products = new ArrayList<ModelOutput>(List.of(process.reference()));
    if (method != AllocationMethod.SYSTEM_EXPANSION) {
      process.outputs().stream().filter(o -> o.kind() == Kind.CO_PRODUCT).forEach(products::add);
    }
    return products;
  }

  /** The share of each product, in the order of {@link #products}. */
  static List<Share> of(
      ModelProcess process, @Nullable AllocationMethod method, Map<String, Double> numbers) {
    List<ModelOutput> products = products(process, method);
    if (products.size() == 1 || method == null) {
      return List.of(new Share(products.get(0).product(), 1));
    }
    double[] weights = new double[products.size()];
    double sum = 0;
    @Nullable Unit first = null;
    for (int k = 0; k < weights.length; k++) {
      ModelOutput product = products.get(k);
      Quantity key = key(product, method);
      Quantity one = new Quantity(BigDecimal.ONE, product.amount().unit()).times(key);
      first = first == null ? one.unit() : first;
      if (!one.unit().isCommensurable(first)) {
        throw Rates.refuse(
            "allocation-key",
            product.path(),
            key.toString(),
            "a key that gives " + first.symbol(),
            "State the key of all products in one unit per unit of product.");
      }
      weights[k] = one.in(first).doubleValue() * number(numbers, product);
      sum += weights[k];
    }
    var shares = new ArrayList<Share>();
    for (int k = 0; k < weights.length; k++) {
      shares.add(new Share(products.get(k).product(), weights[k] / sum));
    }
    return shares;
  }

  private static double number(Map<String, Double> numbers, ModelOutput product) {
    return numbers.getOrDefault(product.amount().path(), 0.0);
  }

  private static Quantity key(ModelOutput product, AllocationMethod method) {
    Quantity key = product.keys().get(method);
    if (key != null) {
      return key;
    }
    Unit unit = product.amount().unit();
    if ((method == AllocationMethod.MASS && unit.isCommensurable(KG))
        || (method == AllocationMethod.ENERGY && unit.isCommensurable(MJ))) {
      return Quantity.of("1");
    }
    throw Rates.refuse(
        "allocation-key",
        product.path(),
        product.product() + " without a key for " + method.code(),
        "mass, energy, price or physical per unit, for every product",
        "State it for all products of the process.");
  }
}
