// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;

/** Readings of a time whose raw readings were removed for their age: they could change nothing. */
public final class TooOld {
  private TooOld() {}

  /** Refuses a batch that reaches into such a time, point by point. */
  public static void refuse(ReadingStore store, ReadingBatch batch) {
    List<Finding> findings = new ArrayList<>();
    for (String id : batch.pointIds()) {
      Instant first = Instant.ofEpochMilli(batch.series(id).time(0));
      store
          .thinnedBefore(id)
          .filter(first::isBefore)
          .ifPresent(
              before ->
                  findings.add(
                      Finding.error(
                          "reading-too-old",
                          id,
                          first.toString(),
                          before + " or later",
                          "The raw readings of that time were removed for their age and what was"
                              + " made of them stays.")));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }
}
