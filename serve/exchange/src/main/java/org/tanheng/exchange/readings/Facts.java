// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tanheng.telemetry.TimeRange;

/**
 * What the stamps of a file cover, read as decided; gaps and duplicates are counted over the whole
 * file.
 *
 * @param rows rows of data that hold anything
 * @param stamped rows whose stamp can be read
 * @param first earliest stamp
 * @param last latest stamp
 * @param duplicates rows that repeat the stamp of another
 * @param outOfOrder rows whose stamp goes against the direction of the file
 * @param gaps stretches without rows, at most a thousand
 * @param missing rows that would fill all gaps
 */
public record Facts(
    long rows,
    long stamped,
    Optional<Instant> first,
    Optional<Instant> last,
    long duplicates,
    long outOfOrder,
    List<Gap> gaps,
    long missing) {

  /** A stretch between two neighbouring stamps that are more than one step apart. */
  public record Gap(TimeRange between, long missing) {}
}
