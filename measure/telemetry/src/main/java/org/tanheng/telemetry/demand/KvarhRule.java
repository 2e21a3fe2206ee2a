// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.demand;

import java.math.BigDecimal;

/** Which reactive energy counts for the monthly power factor. */
public enum KvarhRule {
  /**
   * Taken and returned reactive energy, added by their size: what China's power factor adjustment
   * asks for where reactive energy can flow back (功率因数调整电费办法, (83) 水电财字第 215 号).
   */
  ABSOLUTE_SUM,
  /** Only what lags: returned reactive energy does not count. */
  IMPORT_ONLY,
  /** Taken less returned: the meter nets both. */
  NET;

  BigDecimal of(BigDecimal taken, BigDecimal returned) {
    return switch (this) {
      case ABSOLUTE_SUM -> taken.abs().add(returned.abs());
      case IMPORT_ONLY -> taken;
      case NET -> taken.subtract(returned);
    };
  }
}
