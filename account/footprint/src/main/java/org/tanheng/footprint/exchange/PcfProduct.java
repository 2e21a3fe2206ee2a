// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose product it is and which.
 *
 * @param companyIds URNs of the owners of the data
 * @param productIds URNs by which the product is known
 * @param classifications URNs of its classes (CPC, CN, CAS)
 * @param name trade name
 */
public record PcfProduct(
    String company,
    List<String> companyIds,
    List<String> productIds,
    List<String> classifications,
    String name,
    String description,
    @Nullable String comment) {
  public PcfProduct {
    companyIds = List.copyOf(companyIds);
    productIds = List.copyOf(productIds);
    classifications = List.copyOf(classifications);
  }
}
