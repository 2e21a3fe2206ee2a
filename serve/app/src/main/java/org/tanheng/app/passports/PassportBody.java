// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a passport says beside the footprint.
 *
 * @param battery what is captured of a battery, null for other products
 */
record PassportBody(List<PassportFact> facts, @Nullable BatteryFacts battery) {

  /** One statement with the document behind it. */
  record PassportFact(String label, String value, String source) {}

  /**
   * What Regulation (EU) 2023/1542, article 7 and annex II ask of the footprint of a battery, as it
   * was found elsewhere: nothing of it is computed here, for the act on the method is not adopted.
   *
   * @param category {@code EV}, {@code LMT} or {@code INDUSTRIAL}
   * @param lifeEnergy total energy over the service life, kWh, as decimal text
   * @param declared footprint, kgCO2e for one kWh of that energy, empty if nobody declared one
   * @param study address of the public version of the study, empty for none
   */
  record BatteryFacts(
      String category,
      String model,
      String plant,
      String lifeEnergy,
      String lifeEnergySource,
      String declared,
      String declaredSource,
      String study,
      List<BatteryStage> stages) {}

  /**
   * Share of a stage of life.
   *
   * @param stage {@code RAW_MATERIAL}, {@code PRODUCTION}, {@code DISTRIBUTION} or {@code
   *     END_OF_LIFE}
   * @param value kgCO2e for one kWh, as decimal text
   */
  record BatteryStage(String stage, String value, String source) {}
}
