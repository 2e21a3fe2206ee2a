// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.carbon.lab.LabSubstitute;
import org.tanheng.carbon.route.CrossCheck;

/**
 * What stands behind the figures of a source besides its activity data: laboratory results that
 * give its parameters, and second figures for its activity.
 *
 * @param lab results, each for the consumption of a span
 * @param substitutes what the method prescribes where a result is missing
 * @param crossChecks second figures for the activity, in no total
 * @param tolerance share of the counted figure by which a second one may differ
 */
public record SourceProof(
    List<LabResult> lab,
    List<LabSubstitute> substitutes,
    List<CrossCheck> crossChecks,
    BigDecimal tolerance) {

  /** 2 %: no official text sets a limit, the control plan of an organisation may. */
  public static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  /** Nothing besides the activity data. */
  public static final SourceProof NONE =
      new SourceProof(List.of(), List.of(), List.of(), TOLERANCE);

  public SourceProof {
    lab = List.copyOf(lab);
    substitutes = List.copyOf(substitutes);
    crossChecks = List.copyOf(crossChecks);
  }

  /** The parameters that results give, in the order of the results. */
  public List<String> parameters() {
    return lab.stream().map(LabResult::parameter).distinct().toList();
  }

  /** What the method prescribes for a parameter without a result. */
  public Optional<LabSubstitute> substitute(String parameter) {
    return substitutes.stream().filter(s -> s.parameter().equals(parameter)).findFirst();
  }
}
