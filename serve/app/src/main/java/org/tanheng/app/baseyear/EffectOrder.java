// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.baseyear.Joining;
import org.tanheng.carbon.baseyear.Modification;
import org.tanheng.data.baseyear.StoredBaseYear.Reference;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;

/**
 * What the base-year inventories are computed again with; see {@link Modification}.
 *
 * @param leaving ids of sources of the base year that left
 * @param joining units that came in, each with data of the base year's period
 * @param version a draft of a base-year inventory that holds the change, in place of all else
 */
record EffectOrder(
    List<String> leaving,
    List<UUID> joining,
    @Nullable String method,
    @Nullable String gwp,
    List<OtherFactor> factors,
    List<OtherAmount> amounts,
    @Nullable Reference version) {

  /** Another factor of a source, as {@code 0.25 tCO2/MWh}, with the document that states it. */
  record OtherFactor(String source, String value, String document) {}

  /** What the activity data of a source are multiplied with. */
  record OtherAmount(String source, BigDecimal times) {}

  /** The change for one inventory, with the units that came in. */
  Modification with(List<Joining> units) {
    Map<String, FactorChoice> declared = new HashMap<>();
    factors.forEach(factor -> declared.put(factor.source(), own(factor)));
    Map<String, BigDecimal> times = new HashMap<>();
    amounts.forEach(amount -> times.put(amount.source(), positive(amount)));
    return new Modification(
        Set.copyOf(leaving), units, Said.orNull(method), Said.orNull(gwp), declared, times);
  }

  boolean isEmpty() {
    return version == null
        && leaving.isEmpty()
        && joining.isEmpty()
        && Said.orNull(method) == null
        && Said.orNull(gwp) == null
        && factors.isEmpty()
        && amounts.isEmpty();
  }

  private static FactorChoice own(OtherFactor factor) {
    if (factor.document().isBlank()) {
      throw new FindingException(
          Finding.error(
              "text-length",
              "factors." + factor.source(),
              "nothing",
              "1 to 2000 characters",
              "Name the document that states the factor."));
    }
    return new FactorChoice.Own(
        Quantity.parse(factor.value()).orElseThrow(), factor.document().strip(), null);
  }

  private static BigDecimal positive(OtherAmount amount) {
    if (amount.times().signum() < 0) {
      throw new FindingException(
          Finding.error(
              "effect-times",
              "amounts." + amount.source(),
              amount.times().toPlainString(),
              "zero or more",
              "Write 1.2 where the data are to be 20 % higher."));
    }
    return amount.times();
  }
}
