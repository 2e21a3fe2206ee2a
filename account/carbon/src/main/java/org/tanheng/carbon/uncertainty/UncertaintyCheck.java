// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.util.List;
import java.util.Optional;
import org.tanheng.carbon.HalfRangeChoice;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceUncertainty;
import org.tanheng.finding.Finding;

/** Holds what sources say of their uncertainty against the published tables. */
public final class UncertaintyCheck {

  private UncertaintyCheck() {}

  /** Adds a finding for each class or tier that no table knows. */
  public static void check(List<SourceInput> sources, List<Finding> findings) {
    for (SourceInput source : sources) {
      SourceUncertainty said = source.uncertainty();
      if (said != null) {
        check(source, said.activity(), "activity").ifPresent(findings::add);
        check(source, said.factor(), "factor").ifPresent(findings::add);
      }
    }
  }

  private static Optional<Finding> check(SourceInput source, HalfRangeChoice choice, String part) {
    String place = "sources." + source.id() + ": uncertainty." + part;
    return switch (choice) {
      case HalfRangeChoice.MeterClass meter
          when Meters.of(meter, source.data().getFirst().value().unit()).isEmpty() ->
          Optional.of(
              Finding.error(
                  "meter-class-unknown",
                  place,
                  (meter.meter() == null ? "" : meter.meter() + " ")
                      + meter.meterClass()
                      + (meter.transformer() == null ? "" : ", " + meter.transformer()),
                  Meters.known(),
                  "Write the class as on the plate, and the meter where the unit does not tell."));
      case HalfRangeChoice.Tier tier when Tiers.of(tier.id()).isEmpty() ->
          Optional.of(
              Finding.error(
                  "uncertainty-tier-unknown",
                  place,
                  tier.id(),
                  Tiers.known(),
                  "Choose one of these, or state the half-range with its source."));
      case HalfRangeChoice.Stated stated
          when stated.distribution() != null && Distribution.of(stated.distribution()).isEmpty() ->
          Optional.of(
              Finding.error(
                  "distribution-unknown",
                  place,
                  stated.distribution(),
                  "normal, lognormal, triangular, uniform",
                  "Leave it out to take what fits the range."));
      default -> Optional.empty();
    };
  }
}
