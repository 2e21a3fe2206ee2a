// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tanheng.finding.Finding;

/**
 * The verdict of the rules: RED must be mended before filing, YELLOW must be explained, GREEN means
 * that all rules passed and that somebody other than the recorder reviewed every series.
 */
public record Review(Colour colour, List<Finding> findings) {

  /** Colour of a review; the worst finding decides. */
  public enum Colour {
    RED,
    YELLOW,
    GREEN
  }

  public Review {
    findings = List.copyOf(findings);
  }

  /** Runs every rule. */
  public static Review of(ReviewInput input) {
    var findings = new ArrayList<Finding>();
    input
        .series()
        .forEach(series -> findings.addAll(SeriesRules.check(series, input.thresholds())));
    findings.addAll(BalanceRules.check(input));
    return of(findings);
  }

  /** The colour of findings that other rules contributed. */
  public static Review of(List<Finding> findings) {
    Colour colour =
        findings.stream()
            .map(ReviewRules::colour)
            .min(Comparator.naturalOrder())
            .orElse(Colour.GREEN);
    return new Review(colour, findings);
  }
}
