// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

/** What a factor is used for; a family serves some uses and refuses the others. */
public enum Use {
  /** An organisation's purchased electricity, location-based or as the guideline says. */
  SCOPE_2("an organisation's purchased electricity"),
  /** The remainder of a market-based figure. */
  RESIDUAL("the remainder of a market-based figure"),
  /** Purchased heat. */
  HEAT("purchased heat"),
  /** A product's footprint. */
  FOOTPRINT("a product's footprint"),
  /** The baseline of a reduction project. */
  REDUCTION("the baseline of a reduction project"),
  /** Direct or other indirect activities. */
  ACTIVITY("an activity");

  private final String words;

  Use(String words) {
    this.words = words;
  }

  /** The use in words, for messages. */
  public String words() {
    return words;
  }
}
