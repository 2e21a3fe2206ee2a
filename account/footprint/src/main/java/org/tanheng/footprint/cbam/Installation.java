// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installation over one reporting period.
 *
 * @param from first day
 * @param to day after the last
 * @param processes processes, the makers of precursors in any place
 * @param price what the importer's certificates are reckoned with, null if nobody asks
 */
public record Installation(
    String name,
    String country,
    LocalDate from,
    LocalDate to,
    List<ProductionProcess> processes,
    @Nullable CertificateTerms price) {

  public Installation {
    processes = List.copyOf(processes);
  }
}
