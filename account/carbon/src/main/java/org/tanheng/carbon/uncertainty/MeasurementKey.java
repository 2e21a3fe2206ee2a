// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceInput;

/**
 * Names the measurement that activity data come from, so that two lines with the same name are
 * wrong together. A device names it; where none is stated, sources of one unit, kind, factor and
 * half-range count as parts of one measurement, since nothing says that they are two.
 */
final class MeasurementKey {

  private MeasurementKey() {}

  static String of(LedgerLine line, HalfRange range) {
    SourceInput source = line.source();
    String unit = source.place().unit();
    String place = (unit == null ? "" : unit + "/") + source.kind() + "/" + line.factorKey();
    String device = source.place().device();
    return device == null
        ? place + " ±" + range.share().stripTrailingZeros().toPlainString()
        : place + " @" + device;
  }
}
