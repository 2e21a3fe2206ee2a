// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.BaseYearChange;

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
    var said = new Said(BaseYearFacts.LONGEST, "Say it in words: a verifier reads it.");
    said.text("description", description);
    @Nullable BigDecimal known = computed == null ? null : computed.effect();
    @Nullable BigDecimal counts = effect == null ? known : effect;
    if (counts == null) {
      said.wrong(
          "effect-missing",
          "effect",
          "nothing",
          "a computed or a stated effect in tCO2e",
          "Say what changed so that it can be computed, or state the effect.");
    } else if ((known == null || known.compareTo(counts) != 0) && Said.orNull(basis) == null) {
      said.wrong(
          "effect-basis",
          "basis",
          counts.stripTrailingZeros().toPlainString() + " tCO2e",
          known == null
              ? "how it was determined"
              : "why it is not " + known.stripTrailingZeros().toPlainString(),
          "A verifier asks how a stated effect was determined.");
    }
    if (counts == null) {
      throw said.refusal();
    }
    said.orRefuse();
    return new BaseYearChange(
        new UUID(0, 0),
        unit,
        happenedOn,
        kind.name(),
        description.strip(),
        counts,
        Said.orNull(basis),
        known,
        computation,
        null,
        by,
        Instant.EPOCH,
        null);
  }
}
