// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.PcfFigure;

/**
 * What stands in an answer, for who decides.
 *
 * @param findings warnings, such as sums that are off
 */
record SupplierFigures(
    String company,
    String product,
    String unit,
    BigDecimal amount,
    BigDecimal value,
    BigDecimal withUptake,
    @Nullable BigDecimal primaryDataShare,
    @Nullable String country,
    Instant periodFrom,
    Instant periodTo,
    Instant validUntil,
    List<String> standards,
    List<Finding> findings) {

  static SupplierFigures of(String document) {
    Outcome<Pcf> read = Pact.read(document);
    Pcf pcf = read.orElseThrow();
    return new SupplierFigures(
        pcf.product().company(),
        pcf.product().name(),
        pcf.basis().unit().word(),
        pcf.basis().amount(),
        pcf.figures().getOrDefault(PcfFigure.PCF_EXCLUDING_BIOGENIC_UPTAKE, BigDecimal.ZERO),
        pcf.figures().getOrDefault(PcfFigure.PCF_INCLUDING_BIOGENIC_UPTAKE, BigDecimal.ZERO),
        pcf.figure(PcfFigure.PRIMARY_DATA_SHARE),
        pcf.basis().country(),
        pcf.basis().from(),
        pcf.basis().until(),
        pcf.validEnd(),
        pcf.method().standards(),
        read.findings());
  }
}
