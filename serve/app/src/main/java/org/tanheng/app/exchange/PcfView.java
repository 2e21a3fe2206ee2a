// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.PcfFigure;

/**
 * A footprint as a list shows it.
 *
 * @param value kg CO2e for the amount, without biogenic uptake
 * @param primaryDataShare per cent
 */
record PcfView(
    UUID pfId,
    UUID orgUnitId,
    StoredPcf.Origin origin,
    @Nullable UUID partner,
    String company,
    String product,
    List<String> productIds,
    String unit,
    BigDecimal amount,
    BigDecimal value,
    BigDecimal withUptake,
    @Nullable BigDecimal primaryDataShare,
    @Nullable String country,
    Instant validFrom,
    Instant validUntil,
    boolean active,
    String sha256,
    Instant madeAt) {

  static PcfView of(StoredPcf stored) {
    Pcf pcf = SharedFootprints.read(stored);
    return new PcfView(
        stored.pfId(),
        stored.orgUnitId(),
        stored.origin(),
        stored.partner(),
        pcf.product().company(),
        pcf.product().name(),
        pcf.product().productIds(),
        pcf.basis().unit().word(),
        pcf.basis().amount(),
        pcf.figures().getOrDefault(PcfFigure.PCF_EXCLUDING_BIOGENIC_UPTAKE, BigDecimal.ZERO),
        pcf.figures().getOrDefault(PcfFigure.PCF_INCLUDING_BIOGENIC_UPTAKE, BigDecimal.ZERO),
        pcf.figure(PcfFigure.PRIMARY_DATA_SHARE),
        pcf.basis().country(),
        pcf.validStart(),
        pcf.validEnd(),
        stored.active(),
        stored.sha256(),
        stored.madeAt());
  }
}
