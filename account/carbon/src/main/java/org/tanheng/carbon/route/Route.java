// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.route;

import java.util.Arrays;
import java.util.Optional;

/**
 * The way in which an activity was determined, best first: what goes into the process is measured
 * there, else balanced from the stock, else taken from papers.
 */
public enum Route {
  /** Belt scale, hopper scale or meter at the process itself. */
  MEASURED,
  /** Purchase + opening stock - closing stock - sold - other use. */
  STOCK_BALANCE,
  /** Invoice or settlement bill of the supplier. */
  INVOICE,
  /** What was filed with the statistics bureau. */
  STATISTICS,
  /** An estimate. */
  ESTIMATED;

  /** The word used in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The route of that word. */
  public static Optional<Route> of(String word) {
    return Arrays.stream(values()).filter(route -> route.code().equals(word)).findFirst();
  }
}
