// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Registers of one meter that belong together: a rate set (尖, 峰, 平, 谷, 深谷 and their total) or a
 * quadrant set (active import and export, reactive by direction or quadrant).
 *
 * @param id the point of kind RATE_SET or QUADRANT_SET that names the set
 * @param total point of the register that the rates must add up to, null for a quadrant set
 * @param members point id by role, see {@link Role}
 */
public record RegisterSet(String id, @Nullable String total, Map<Role, String> members) {
  /** What a register of a set counts; reactive energy that lags is an inductive load's. */
  public enum Role {
    SHARP,
    PEAK,
    FLAT,
    VALLEY,
    DEEP_VALLEY,
    ACTIVE_IMPORT,
    ACTIVE_EXPORT,
    REACTIVE_IMPORT,
    REACTIVE_EXPORT,
    REACTIVE_Q1,
    REACTIVE_Q2,
    REACTIVE_Q3,
    REACTIVE_Q4;

    /** Whether it is a tariff rate. */
    public boolean isRate() {
      return compareTo(DEEP_VALLEY) <= 0;
    }
  }

  public RegisterSet {
    members = Map.copyOf(members);
    long rates = members.keySet().stream().filter(Role::isRate).count();
    if (members.isEmpty()
        || (rates != 0 && rates != members.size())
        || (rates > 0 && total == null)) {
      throw new IllegalArgumentException("a set holds rates with a total, or quadrants: " + id);
    }
  }

  /** Rates or quadrants. */
  public PointKind kind() {
    return total == null ? PointKind.QUADRANT_SET : PointKind.RATE_SET;
  }
}
