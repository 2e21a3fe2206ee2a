// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A figure of a footprint for the declared unit amount, in kg CO2e but for contents (kg C), area
 * and shares. Names, signs and what must be there follow the PACT data model 3.0 (CarbonFootprint).
 */
public enum PcfFigure {
  /** Sum without the uptake of biogenic CO2. */
  PCF_EXCLUDING_BIOGENIC_UPTAKE("pcfExcludingBiogenicUptake", Sign.ANY, true),
  /** Sum with the uptake of biogenic CO2. */
  PCF_INCLUDING_BIOGENIC_UPTAKE("pcfIncludingBiogenicUptake", Sign.ANY, true),
  /** Combustion, fugitive and process emissions of fossil origin. */
  FOSSIL_GHG_EMISSIONS("fossilGhgEmissions", Sign.NOT_NEGATIVE, true),
  /** Fossil carbon in the product. */
  FOSSIL_CARBON_CONTENT("fossilCarbonContent", Sign.NOT_NEGATIVE, true),
  /** Biogenic carbon in the product. */
  BIOGENIC_CARBON_CONTENT("biogenicCarbonContent", Sign.NOT_NEGATIVE, false),
  /** Recycled carbon in the product. */
  RECYCLED_CARBON_CONTENT("recycledCarbonContent", Sign.NOT_NEGATIVE, false),
  /** Change of land use within twenty years. */
  LAND_USE_CHANGE("landUseChangeGhgEmissions", Sign.NOT_NEGATIVE, false),
  /** Leakage from land; outside the sum. */
  LAND_CARBON_LEAKAGE("landCarbonLeakage", Sign.NOT_NEGATIVE, false),
  /** Fossil emissions of land management; within the fossil figure. */
  LAND_MANAGEMENT_FOSSIL("landManagementFossilGhgEmissions", Sign.NOT_NEGATIVE, false),
  /** Biogenic CO2 emitted by land management. */
  LAND_MANAGEMENT_BIOGENIC("landManagementBiogenicCO2Emissions", Sign.NOT_NEGATIVE, false),
  /** Biogenic CO2 removed by land management. */
  LAND_MANAGEMENT_REMOVALS("landManagementBiogenicCO2Removals", Sign.NOT_POSITIVE, false),
  /** Uptake of CO2 by the biomass in the product. */
  BIOGENIC_UPTAKE("biogenicCO2Uptake", Sign.NOT_POSITIVE, false),
  /** Methane and nitrous oxide of biogenic origin. */
  BIOGENIC_NON_CO2("biogenicNonCO2Emissions", Sign.NOT_NEGATIVE, false),
  /** Occupied area, m2 a. */
  LAND_AREA_OCCUPATION("landAreaOccupation", Sign.NOT_NEGATIVE, false),
  /** Transport by aircraft; within the fossil figure. */
  AIRCRAFT("aircraftGhgEmissions", Sign.NOT_NEGATIVE, false),
  /** Packaging. */
  PACKAGING("packagingGhgEmissions", Sign.NOT_NEGATIVE, false),
  /** Biogenic carbon in the packaging. */
  PACKAGING_CARBON("packagingBiogenicCarbonContent", Sign.NOT_NEGATIVE, false),
  /** Logistics after the gate; outside the sum. */
  OUTBOUND_LOGISTICS("outboundLogisticsGhgEmissions", Sign.NOT_NEGATIVE, false),
  /** CO2 captured and stored. */
  CCS_CAPTURE("ccsTechnologicalCO2Capture", Sign.NOT_POSITIVE, false),
  /** Removals by technology. */
  TECHNOLOGICAL_REMOVALS("technologicalCO2Removals", Sign.NOT_POSITIVE, false),
  /** Captured carbon used in the product. */
  CCU_CARBON_CONTENT("ccuCarbonContent", Sign.NOT_NEGATIVE, false),
  /** Share of emissions left out, per cent. */
  EXEMPTED_PERCENT("exemptedEmissionsPercent", Sign.PERCENT, true),
  /** Share of the footprint that stands on primary data, per cent. */
  PRIMARY_DATA_SHARE("primaryDataShare", Sign.PERCENT, false);

  /** What values a figure may have. */
  public enum Sign {
    /** All. */
    ANY,
    /** Zero and above. */
    NOT_NEGATIVE,
    /** Zero and below. */
    NOT_POSITIVE,
    /** From 0 to 100. */
    PERCENT
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String field;
  private final Sign sign;
  private final boolean required;

  PcfFigure(String field, Sign sign, boolean required) {
    this.field = field;
    this.sign = sign;
    this.required = required;
  }

  /** Name in the PACT data model. */
  public String field() {
    return field;
  }

  /** Whether every footprint must state it. */
  public boolean required() {
    return required;
  }

  /** What values it may have. */
  public Sign sign() {
    return sign;
  }

  /** Whether the value is one that it may have. */
  public boolean allows(BigDecimal value) {
    return switch (sign) {
      case ANY -> true;
      case NOT_NEGATIVE -> value.signum() >= 0;
      case NOT_POSITIVE -> value.signum() <= 0;
      case PERCENT -> value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    };
  }

  /** The figure of that name. */
  public static Optional<PcfFigure> of(String field) {
    return Arrays.stream(values()).filter(figure -> figure.field.equals(field)).findFirst();
  }
}
