// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

/**
 * What the Catena-X model asks beyond the PACT model; nothing of it can be guessed from the
 * footprint.
 *
 * @param region of the United Nations that the footprint's place lies in
 * @param scope {@code Cradle-to-gate} or {@code Cradle-to-grave}
 * @param type such as {@code Retrospective PCF}
 * @param version of the footprint, counted from 0
 * @param wasteIncineration how it is allocated: {@code cut-off}, {@code reverse cut-off}, {@code
 *     system expansion} or {@code polluter pays principle}
 * @param massBalancing whether materials are attributed by mass balance
 * @param freeAttribution {@code true}, {@code false} or {@code not applicable}
 * @param scheme certificate scheme of the mass balance, {@code not applicable} without one
 * @param distributionIncluded whether the figures hold the way to the customer
 */
public record CatenaFacts(
    String region,
    String scope,
    String type,
    int version,
    String wasteIncineration,
    boolean massBalancing,
    String freeAttribution,
    String scheme,
    boolean distributionIncluded) {

  /** In a region, from cradle to gate, looking back, waste cut off, no mass balance. */
  public static CatenaFacts usual(String region) {
    return new CatenaFacts(
        region,
        "Cradle-to-gate",
        "Retrospective PCF",
        0,
        "cut-off",
        false,
        "not applicable",
        "not applicable",
        false);
  }
}
