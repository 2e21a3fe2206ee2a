// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tanheng.finding.Finding;

/**
 * How long one round over all items of a line takes: for each item the bytes of request and answer
 * x 11 bits / baud, the silences that end a frame (3.5 characters, twice) and the delay of the
 * device. A line without a baud rate costs the delays alone.
 *
 * @param baud bits per second, 0 for none
 * @param delay from the end of the request to the start of the answer
 */
public record BusBudget(int baud, Duration delay) {
  private static final int BITS = 11;
  private static final int SILENT_CHARACTERS = 7;

  /** Bytes of one request and of its answer. */
  public record Item(int request, int answer) {}

  /** Time for one item. */
  public Duration of(Item item) {
    if (baud == 0) {
      return delay;
    }
    long bits = (long) (item.request() + item.answer() + SILENT_CHARACTERS) * BITS;
    return delay.plusNanos(bits * 1_000_000_000L / baud);
  }

  /** Time for one round. */
  public Duration round(List<Item> items) {
    return items.stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
  }

  /** The finding that a poll rate cannot be kept; empty where it can. */
  public Optional<Finding> check(String subject, List<Item> items, Duration every) {
    Duration round = round(items);
    if (round.compareTo(every) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.error(
            "bus-budget",
            subject,
            "every %s s".formatted(seconds(every)),
            "at least %s s: %d items, %s s each on average%s"
                .formatted(
                    seconds(round),
                    items.size(),
                    seconds(round.dividedBy(items.size())),
                    baud == 0 ? "" : " at " + baud + " baud"),
            "Poll less often, read fewer items, raise the baud rate or split the line."));
  }

  private static String seconds(Duration time) {
    return java.math.BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
