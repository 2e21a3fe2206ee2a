// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.util.List;
import java.util.UUID;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.metering.Lapse;
import org.tanheng.data.metering.LapseRepository;
import org.tanheng.data.metering.ReadingProof;
import org.tanheng.finding.Finding;

/** Data that were read from a device while it had no certificate in force. */
final class MeterLapses {
  private MeterLapses() {}

  static List<Finding> findings(String source, List<Activity> data, LapseRepository repository) {
    List<UUID> points =
        data.stream().flatMap(datum -> ReadingProof.point(datum).stream()).distinct().toList();
    List<Lapse> lapses = points.isEmpty() ? List.of() : repository.of(points);
    return data.stream()
        .flatMap(datum -> ReadingProof.lapses(datum, lapses).stream())
        .distinct()
        .map(lapse -> finding(source, lapse))
        .toList();
  }

  private static Finding finding(String source, Lapse lapse) {
    return Finding.error(
        "calibration-expired",
        source + ", " + lapse.meterCode() + " " + lapse.serial(),
        lapse.number() + " until " + lapse.ended(),
        "a certificate in force while it is read",
        "Enter the new certificate, or use the method's fallback for the time since.");
  }
}
