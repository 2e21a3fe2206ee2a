// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

/** What a factor is used for; a family serves some uses and refuses the others. */
public enum Use {
  /** An organisation's purchased electricity, location-based or as the guideline says. */
  SCOPE_2("scope-2", "an organisation's purchased electricity"),
  /** The remainder of a market-based figure. */
  RESIDUAL("residual", "the remainder of a market-based figure"),
  /** Purchased heat. */
  HEAT("heat", "purchased heat"),
  /** A product's footprint. */
  FOOTPRINT("footprint", "a product's footprint"),
  /** The baseline of a reduction project. */
  REDUCTION("reduction", "the baseline of a reduction project"),
  /** Direct or other indirect activities. */
  ACTIVITY("activity", "an activity"),
  /** A fuel's default in a method's table. */
  FUEL("fuel", "a fuel's default"),
  /** Energy consumption in coal equivalent. */
  ENERGY("energy", "energy consumption in coal equivalent");

  private final String code;
  private final String words;

  Use(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The name in tables. */
  public String code() {
    return code;
  }

  /** The use in words, for messages. */
  public String words() {
    return words;
  }
}
