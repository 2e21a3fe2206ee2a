// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one level is equipped with meters for one carrier: 配备率 = installed / required and 完好率 =
 * serviceable / installed (GB 17167-2025). The standard's least rates are not in here: the user
 * compares with the text that binds him.
 *
 * @param rate fraction of the required meters that are installed, 4 decimals
 * @param serviceable fraction of the installed ones that are in good condition with a certificate
 *     in force, 4 decimals; null if none is installed
 * @param missing required places without a device
 * @param unserviceable installed devices that are not in good condition or without a certificate
 */
record EquipmentRate(
    int level,
    String carrier,
    int required,
    int installed,
    BigDecimal rate,
    @Nullable BigDecimal serviceable,
    List<Place> missing,
    List<Place> unserviceable) {

  /** A metering place by name. */
  record Place(UUID meterId, String code, String nameZh, String nameEn, String why) {}
}
