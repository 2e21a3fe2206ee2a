// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a process with several products is spread over them, as its data set states it.
 *
 * @param chosen the method that counts: physical, economic or causal; empty where none is chosen
 */
public record Allocation(String chosen, List<Share> shares) {
  /** Nothing stated. */
  public static final Allocation NONE = new Allocation("", List.of());

  /** The methods that data sets know. */
  public static final List<String> METHODS = List.of("physical", "economic", "causal");

  /** Copies the shares. */
  public Allocation {
    shares = List.copyOf(shares);
  }

  /**
   * The share of a product in an exchange.
   *
   * @param product the flow of the product
   * @param exchange the number of the exchange in its process, -1 for all of them
   */
  public record Share(String method, String product, int exchange, double factor) {}

  /** The chosen method's share of a product in an exchange. */
  public OptionalDouble share(String product, int exchange) {
    OptionalDouble whole = OptionalDouble.empty();
    for (Share share : shares) {
      if (share.method().equals(chosen) && share.product().equals(product)) {
        if (share.exchange() == exchange) {
          return OptionalDouble.of(share.factor());
        }
        if (share.exchange() < 0) {
          whole = OptionalDouble.of(share.factor());
        }
      }
    }
    return whole;
  }
}
