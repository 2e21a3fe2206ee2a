// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An installation over one reporting period.
 *
 * @param from first day
 * @param to day after the last
 * @param processes processes, the makers of precursors in any place
 * @param price what the importer's certificates are reckoned with, null if nobody asks
 * @param table what counts for which good
 */
public record Installation(
    String name,
    String country,
    LocalDate from,
    LocalDate to,
    List<ProductionProcess> processes,
    @Nullable CertificateTerms price,
    CbamTable table) {

  public Installation {
    processes = List.copyOf(processes);
  }

  /** What the regulation wants of a good in this period; empty for one that it does not name. */
  Optional<CbamScope> scope(String cn) {
    return table.of(cn, from);
  }
}
