// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tanheng.data.activity.Activity;

/** Evidence of activity data that names readings of a point: {@code readings:ID/FROM/TO}. */
public final class ReadingProof {
  private static final String READINGS = "readings:";

  private ReadingProof() {}

  /** The point that an evidence names; nothing where it names none. */
  public static Optional<UUID> point(Activity datum) {
    String evidence = datum.evidence();
    if (evidence == null || !evidence.startsWith(READINGS)) {
      return Optional.empty();
    }
    try {
      int end = evidence.indexOf('/');
      String id = evidence.substring(READINGS.length(), end < 0 ? evidence.length() : end);
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The lapses of the meter that a datum comes from within its days. */
  public static List<Lapse> lapses(Activity datum, List<Lapse> lapses) {
    return point(datum)
        .map(
            id ->
                lapses.stream()
                    .filter(lapse -> lapse.pointId().equals(id))
                    .filter(lapse -> lapse.meets(datum.periodStart(), datum.periodEnd()))
                    .toList())
        .orElse(List.of());
  }
}
