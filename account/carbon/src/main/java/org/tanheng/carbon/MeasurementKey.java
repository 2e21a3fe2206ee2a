// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names the measurement that activity data come from, so that two lines with the same name are
 * wrong together. A device names it; where none is stated, sources of one unit, kind, factor and
 * stated half-range count as parts of one measurement, since nothing says that they are two.
 */
final class MeasurementKey {

  private MeasurementKey() {}

  static String of(LedgerLine line) {
    SourceInput source = line.source();
    String place =
        Objects.requireNonNullElse(source.place().unit(), "")
            + "/"
            + source.kind()
            + "/"
            + line.factorKey();
    String device = source.place().device();
    return device == null ? place + "/" + stated(source.uncertainty()) : place + "@" + device;
  }

  private static String stated(@Nullable SourceUncertainty uncertainty) {
    return uncertainty == null ? "" : uncertainty.activity().stripTrailingZeros().toPlainString();
  }
}
