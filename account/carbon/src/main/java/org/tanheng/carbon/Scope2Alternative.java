// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.List;

/**
 * Purchased electricity in tCO2e, never negative, by one of the figures that can be defended where
 * certificates are held. None replaces the posted figure; each names the document that it follows
 * (GHG Protocol Scope 2 Guidance, chapters 6 and 7).
 *
 * @param id name of the rule
 * @param basis {@code location} or {@code market}
 * @param authority document that the rule follows
 * @param verified whether that document itself was read
 * @param value tCO2e, sum of lines at the ledger quantum
 * @param evidence retirement records that it rests on, empty if it uses none or none is named
 */
public record Scope2Alternative(
    String id,
    String basis,
    String authority,
    boolean verified,
    BigDecimal value,
    List<String> evidence) {

  public Scope2Alternative {
    evidence = List.copyOf(evidence);
  }
}
