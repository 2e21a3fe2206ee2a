// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the figures were made and how good they are.
 *
 * @param gwp assessment reports of the characterisation factors, such as {@code AR6}
 * @param standards such as {@code ISO14067}
 * @param rules rules of the product or its sector
 * @param sources secondary data with their versions
 * @param packagingIncluded null: not said
 * @param ccsIncluded null: not said
 * @param captureOrigin where captured carbon comes from
 * @param ccuApproach {@code Cut-off} or {@code Credit}
 */
public record PcfMethod(
    List<String> gwp,
    List<String> standards,
    List<Rule> rules,
    @Nullable String exempted,
    @Nullable String allocation,
    List<Source> sources,
    @Nullable Boolean packagingIncluded,
    @Nullable Boolean ccsIncluded,
    @Nullable String captureOrigin,
    @Nullable String ccuApproach,
    @Nullable String ccuCertification,
    @Nullable Ratings ratings,
    @Nullable Verified verified) {
  public PcfMethod {
    gwp = List.copyOf(gwp);
    standards = List.copyOf(standards);
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
  }

  /** Rules of one publisher; his own name where he is none of those that the model lists. */
  public record Rule(String operator, List<String> names, @Nullable String otherOperator) {
    public Rule {
      names = List.copyOf(names);
    }
  }

  /** A database of secondary data. */
  public record Source(String name, String version) {}

  /** Ratings of the data from 1 (best) to 5, weighted over the footprint. */
  public record Ratings(BigDecimal technology, BigDecimal geography, BigDecimal time) {}

  /** What another party has looked at. */
  public record Verified(
      @Nullable String coverage,
      @Nullable String provider,
      @Nullable Instant at,
      @Nullable String standard,
      @Nullable String comments) {}
}
