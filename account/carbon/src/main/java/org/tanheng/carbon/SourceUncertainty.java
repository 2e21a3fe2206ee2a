// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Map;

/**
 * What a source says of its uncertainty: one choice for the activity data and one for what they are
 * multiplied by (IPCC 2006, volume 1, chapter 3), and the data-quality scores that it states.
 *
 * @param activity of the activity data
 * @param factor of factor or parameters together
 * @param scores stated indicators from 1, very good, to 4, poor
 */
public record SourceUncertainty(
    HalfRangeChoice activity, HalfRangeChoice factor, Map<QualityIndicator, Integer> scores) {

  /** The published defaults for both, where there are any. */
  public static final SourceUncertainty DEFAULTS =
      new SourceUncertainty(
          new HalfRangeChoice.ByDefault(), new HalfRangeChoice.ByDefault(), Map.of());

  public SourceUncertainty {
    scores = Map.copyOf(scores);
  }
}
