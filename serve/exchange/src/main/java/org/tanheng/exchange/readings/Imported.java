// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.ReadingBatch;

/**
 * The good rows of a file as one batch for the store, and everything that was wrong.
 *
 * @param batch all readings; stored in one atomic write
 * @param rows rows of data in the file
 * @param rowsRead rows that gave at least one reading
 * @param rowFindings what was wrong where, the first thousand of each kind and column
 * @param counts how often each code occurred, complete
 * @param findings what concerns the whole file
 * @param points what each point received
 */
public record Imported(
    ReadingBatch batch,
    long rows,
    long rowsRead,
    List<RowFinding> rowFindings,
    Map<String, Long> counts,
    List<Finding> findings,
    List<PointSummary> points) {

  /**
   * Readings of one point in its unit; first and last are the times of its readings, for interval
   * values the start of the interval.
   */
  public record PointSummary(
      String pointId,
      long readings,
      BigDecimal sum,
      BigDecimal largest,
      Instant first,
      Instant last) {}

  /** Rows of which at least one cell was set aside. */
  public long rowsQuarantined() {
    return rowFindings.stream()
        .filter(row -> row.finding().isError())
        .mapToLong(RowFinding::row)
        .distinct()
        .count();
  }
}
