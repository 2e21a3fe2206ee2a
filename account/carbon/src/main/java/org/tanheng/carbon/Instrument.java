// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How electricity of an activity comes to be claimed as non-fossil. Programmes differ in which of
 * them count as zero and with which evidence (scope 2 rule table).
 */
public enum Instrument {
  /** A certificate traded apart from the electricity (绿证), proved by its retirement (核销). */
  CERTIFICATE("certificate", List.of(Set.of("retirement"))),
  /** Non-fossil electricity bought on the market (市场化交易非化石电). */
  MARKET_TRADED("market-traded", List.of(Set.of("contract", "settlement"), Set.of("retirement"))),
  /** Supplied directly by a plant without entering the public grid (直供且未并网). */
  DIRECT_SUPPLY("direct-supply", List.of(Set.of("contract", "settlement"))),
  /** Generated and used on the site (自发自用). */
  SELF_USE("self-use", List.of(Set.of("records")));

  /** What can be named as evidence of a lot besides its retirement. */
  public static final List<String> EVIDENCE = List.of("contract", "settlement", "records");

  private final String code;
  private final List<Set<String>> proofs;

  Instrument(String code, List<Set<String>> proofs) {
    this.code = code;
    this.proofs = proofs;
  }

  /** The name in files. */
  public String code() {
    return code;
  }

  /** Sets of evidence of which any one proves it. */
  List<Set<String>> proofs() {
    return proofs;
  }

  /** Whether the electricity never passes the public grid. */
  public boolean isOffGrid() {
    return this == DIRECT_SUPPLY || this == SELF_USE;
  }

  /** The instrument of that name. */
  public static Optional<Instrument> of(@Nullable String name) {
    return Arrays.stream(values()).filter(i -> i.code.equals(name)).findFirst();
  }

  /** Names of all. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Instrument::code).toList();
  }

  static boolean isProved(Map<String, String> evidence, boolean retired, Set<String> wanted) {
    return wanted.stream()
        .allMatch(w -> w.equals("retirement") ? retired : evidence.containsKey(w));
  }
}
