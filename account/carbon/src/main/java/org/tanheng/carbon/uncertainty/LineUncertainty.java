// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.tanheng.carbon.HalfRangeChoice;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceUncertainty;
import org.tanheng.units.Citation;

/**
 * The uncertainty of one posted line, with what it is wrong together with.
 *
 * @param activity of its activity data
 * @param factor of what they are multiplied by
 * @param measurement measurement that it shares
 * @param multiplier factor that it shares
 */
record LineUncertainty(
    HalfRange activity, HalfRange factor, String measurement, String multiplier) {

  static LineUncertainty of(LedgerLine line) {
    SourceUncertainty said =
        Objects.requireNonNullElse(line.source().uncertainty(), SourceUncertainty.DEFAULTS);
    HalfRange activity = activity(said.activity(), line);
    HalfRange factor = factor(said.factor(), line);
    String multiplier =
        factor.origin() == HalfRange.Origin.DEFAULT
            ? line.factorKey() + " " + line.gas()
            : line.factorKey();
    return new LineUncertainty(activity, factor, MeasurementKey.of(line, activity), multiplier);
  }

  /** Whether both parts are stated or taken from a published default. */
  boolean isAssessed() {
    return activity.origin() != HalfRange.Origin.UNKNOWN
        && factor.origin() != HalfRange.Origin.UNKNOWN;
  }

  /** Whether a published default bears on the line. */
  boolean usesDefault() {
    return activity.origin() == HalfRange.Origin.DEFAULT
        || factor.origin() == HalfRange.Origin.DEFAULT;
  }

  private static HalfRange activity(HalfRangeChoice choice, LedgerLine line) {
    return switch (choice) {
      case HalfRangeChoice.MeterClass meter ->
          Meters.of(meter, line.datum().value().unit()).orElseGet(HalfRange::unknown);
      case HalfRangeChoice.ByDefault none -> Tiers.activity(line).orElseGet(HalfRange::unknown);
      default -> either(choice);
    };
  }

  private static HalfRange factor(HalfRangeChoice choice, LedgerLine line) {
    return switch (choice) {
      case HalfRangeChoice.ByDefault none ->
          line.factorKey().startsWith("gas/") && line.source().parameters().isEmpty()
              ? either(new HalfRangeChoice.Omitted())
              : Fuels.of(line).orElseGet(HalfRange::unknown);
      default -> either(choice);
    };
  }

  private static HalfRange either(HalfRangeChoice choice) {
    return switch (choice) {
      case HalfRangeChoice.Stated stated ->
          new HalfRange(
              stated.lower(),
              stated.upper(),
              Objects.requireNonNullElse(stated.distribution(), "").isEmpty()
                  ? HalfRange.fitting(stated.lower(), stated.upper())
                  : Distribution.of(Objects.requireNonNull(stated.distribution())).orElseThrow(),
              HalfRange.Origin.STATED,
              stated.source() == null
                  ? List.of()
                  : List.of(new Citation(stated.source(), null, "declared", null, null, false)));
      case HalfRangeChoice.Tier tier -> Tiers.of(tier.id()).orElseGet(HalfRange::unknown);
      case HalfRangeChoice.Omitted none ->
          HalfRange.symmetric(BigDecimal.ZERO, HalfRange.Origin.ZERO, List.of());
      case HalfRangeChoice.MeterClass meter -> HalfRange.unknown();
      case HalfRangeChoice.ByDefault none -> HalfRange.unknown();
    };
  }
}
