// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.bills.BillLine;

/**
 * A bill as it is typed from the paper; every number is text, as printed.
 *
 * @param sourceId source whose use it bills, null while it is not known
 * @param number number of the bill or invoice
 * @param from first day
 * @param to day after the last
 * @param estimated whether the supplier marks the reading as estimated
 * @param losses losses billed on top of the readings, null for none
 * @param maxDemand greatest demand (最大需量) in kW
 * @param billedDemand demand or capacity that is charged, with its unit as printed
 * @param currency ISO 4217 code
 */
record BillFacts(
    UUID orgUnitId,
    @Nullable UUID sourceId,
    @Nullable String supplier,
    @Nullable String number,
    String account,
    String meter,
    LocalDate from,
    LocalDate to,
    String unit,
    boolean estimated,
    List<BillRegister> registers,
    @Nullable String losses,
    String energy,
    List<PricedLine> lines,
    @Nullable String maxDemand,
    @Nullable String billedDemand,
    String currency,
    @Nullable String amount,
    @Nullable String note) {

  /** A register with its earlier and later reading (上次示数, 本次示数) and multiplier (倍率). */
  record BillRegister(
      String name,
      String from,
      String to,
      String multiplier,
      @Nullable Integer digits,
      @Nullable String billed) {}

  /** A priced line. */
  record PricedLine(
      BillLine.Kind kind, String name, @Nullable String energy, @Nullable String amount) {}
}
