// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Factors of one meaning, which must not stand in for those of another: a footprint factor is not a
 * grid average, an operating margin is neither. A family knows the uses that it serves.
 */
public enum FactorFamily {
  CN_GRID_AVERAGE("cn-grid-average", "全国", Use.SCOPE_2, Use.RESIDUAL),
  CN_GRID_EXCLUDING_TRADED("cn-grid-excluding-traded", "全国", Use.SCOPE_2, Use.RESIDUAL),
  CN_GRID_FOSSIL("cn-grid-fossil", "全国", Use.RESIDUAL),
  CN_GRID_REPORTING("cn-grid-reporting", "全国", Use.SCOPE_2),
  CN_ELECTRICITY_FOOTPRINT("cn-electricity-footprint", "全国电力平均", Use.FOOTPRINT),
  CN_OM("cn-om", "", Use.REDUCTION),
  CN_OM_SINGLE_YEAR("cn-om-single-year", "", Use.REDUCTION),
  CN_BM("cn-bm", "", Use.REDUCTION),
  CN_HEAT("cn-heat", "全国", Use.HEAT),
  GRID_NATIONAL("grid-national", "", Use.SCOPE_2, Use.RESIDUAL),
  US_EGRID("us-egrid", "", Use.SCOPE_2),
  /** Life-cycle based intensities of Ember: for screening where a country publishes nothing. */
  GRID_EMBER("grid-ember", "World", Use.SCOPE_2),
  UK_CONVERSION("uk-conversion", "United Kingdom", Use.ACTIVITY),
  US_EPA_HUB("us-epa-hub", "United States", Use.FUEL),
  SPEND_US("spend-us", "United States", Use.ACTIVITY),
  PROCESS("process", "", Use.ACTIVITY),
  FUEL_NCV("fuel-ncv", "", Use.FUEL),
  FUEL_CARBON_CONTENT("fuel-carbon-content", "", Use.FUEL),
  FUEL_OXIDATION("fuel-oxidation", "", Use.FUEL),
  FUEL_CO2("fuel-co2", "", Use.FUEL),
  IPCC_NCV("ipcc-ncv", "", Use.FUEL),
  IPCC_COMBUSTION("ipcc-combustion", "", Use.FUEL),
  TCE_CALORIFIC("tce-calorific", "全国", Use.ENERGY),
  TCE_PRIMARY("tce-primary", "全国", Use.ENERGY),
  TCE_MEDIUM("tce-medium", "全国", Use.ENERGY),
  ENERGY_CALORIFIC_VALUE("energy-calorific-value", "全国", Use.ENERGY);

  private final String code;
  private final String widest;
  private final Set<Use> uses;

  FactorFamily(String code, String widest, Use first, Use... more) {
    this.code = code;
    this.widest = widest;
    this.uses = EnumSet.of(first, more);
  }

  /** The name in files and interfaces. */
  public String code() {
    return code;
  }

  /** The region that is meant when none is named; empty where one must be named. */
  public String widest() {
    return widest;
  }

  /** Whether the family serves a use. */
  public boolean serves(Use use) {
    return uses.contains(use);
  }

  /** The uses that it serves, in words. */
  public String purpose() {
    return String.join(", ", uses.stream().map(Use::words).toList());
  }

  /** The family of that code. */
  public static Optional<FactorFamily> of(String code) {
    return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
  }
}
