// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tanheng.telemetry.Meter;
import org.tanheng.telemetry.Transformers;

/** What a ratio between true and shown use points at. */
final class Suspect {
  private static final double NEAR = 0.05;

  private Suspect() {}

  /** A transformer ratio that the factor equals, or whose inverse it equals. */
  static Optional<String> of(Meter meter, Instant time, double factor, double share) {
    Transformers at = null;
    for (Transformers each : meter.transformers()) {
      at = at == null || !each.from().isAfter(time) ? each : at;
    }
    if (at == null) {
      return Optional.empty();
    }
    double current = at.current().factor().doubleValue();
    double voltage = at.voltage().factor().doubleValue();
    Map<String, Double> known = new LinkedHashMap<>();
    known.put("current ratio " + at.current(), current);
    known.put("voltage ratio " + at.voltage(), voltage);
    known.put("both ratios", current * voltage);
    for (Map.Entry<String, Double> entry : known.entrySet()) {
      double ratio = entry.getValue();
      if (ratio != 1 && isNear(factor, ratio, share)) {
        return Optional.of(entry.getKey() + " not applied");
      }
      if (ratio != 1 && isNear(factor, 1 / ratio, share)) {
        return Optional.of(entry.getKey() + " applied twice");
      }
    }
    return Optional.empty();
  }

  /** The fault of a three-phase connection that the factor points at, as a clause, or nothing. */
  static String phase(double factor) {
    if (isNear(factor, 1.5, NEAR)) {
      return ", as with one phase lost";
    }
    if (isNear(factor, 3, NEAR)) {
      return ", as with two phases lost or one reversed";
    }
    return isNear(factor, -1, NEAR) ? ", as with all phases reversed" : "";
  }

  private static boolean isNear(double value, double other, double share) {
    return Math.abs(value - other) <= Math.abs(other) * share;
  }
}
