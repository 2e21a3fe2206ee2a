// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.metering.MeterCertificate;

/** Whether the device of a meter is covered by a certificate on a day. */
enum CertificateState {
  /** Covered for longer than the warning time. */
  VALID,
  /** Covered, but its last day is near. */
  EXPIRING,
  /** Its last day has passed. */
  EXPIRED,
  /** The last one says that it did not pass. */
  FAILED,
  /** There is none. */
  MISSING;

  private static final int WARNING_DAYS = 30;

  /** The state on a day, by the latest certificate. */
  static CertificateState on(LocalDate day, @Nullable MeterCertificate latest) {
    if (latest == null || latest.issuedOn().isAfter(day)) {
      return MISSING;
    }
    if (latest.result().equals("FAILED")) {
      return FAILED;
    }
    LocalDate end = latest.validTo();
    if (end == null || end.isAfter(day.plusDays(WARNING_DAYS))) {
      return VALID;
    }
    return end.isBefore(day) ? EXPIRED : EXPIRING;
  }
}
