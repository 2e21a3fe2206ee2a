// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.BaseYearChange;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * What a user says of a change since the base year; see {@link BaseYearChange}.
 *
 * @param effect tCO2e as a person states it, null for what is computed
 * @param basis how a stated effect was determined
 * @param what what the base year is computed again with, null where the effect is only stated
 */
record ChangeFacts(
    LocalDate happenedOn,
    Trigger kind,
    String description,
    @Nullable BigDecimal effect,
    @Nullable String basis,
    @Nullable EffectOrder what) {

  BaseYearChange draft(
      UUID unit, UUID by, @Nullable EffectView computed, @Nullable String computation) {
    var findings = new ArrayList<Finding>();
    BaseYearFacts.text(findings, "description", description);
    @Nullable BigDecimal known = computed == null ? null : computed.effect();
    @Nullable BigDecimal counts = effect == null ? known : effect;
    if (counts == null) {
      findings.add(
          Finding.error(
              "effect-missing",
              "effect",
              "nothing",
              "a computed or a stated effect in tCO2e",
              "Say what changed so that it can be computed, or state the effect."));
    } else if ((known == null || known.compareTo(counts) != 0) && blankToNull(basis) == null) {
      findings.add(
          Finding.error(
              "effect-basis",
              "basis",
              counts.stripTrailingZeros().toPlainString() + " tCO2e",
              known == null
                  ? "how it was determined"
                  : "why it is not " + known.stripTrailingZeros().toPlainString(),
              "A verifier asks how a stated effect was determined."));
    }
    if (counts == null || !findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new BaseYearChange(
        new UUID(0, 0),
        unit,
        happenedOn,
        kind.name(),
        description.strip(),
        counts,
        blankToNull(basis),
        known,
        computation,
        null,
        by,
        Instant.EPOCH,
        null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
