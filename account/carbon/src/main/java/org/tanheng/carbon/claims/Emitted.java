// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Emissions as texts print them: "5,323 t" means tonnes of CO2 where the text speaks of emissions,
 * and what they stand beside may be energy, coal equivalent or money.
 */
final class Emitted {

  private static final Unit MASS = Unit.of("t");
  private static final Unit COAL = Unit.of("tce");
  private static final List<Unit> CARBON_DIOXIDE =
      List.of(
          Unit.of("tCO2"),
          Unit.of("1e4 tCO2"),
          Unit.of("kgCO2"),
          Unit.of("gCO2"),
          Unit.of("ktCO2"),
          Unit.of("MtCO2"));
  private static final List<String> MONEY = List.of("CNY", "USD", "EUR");

  private Emitted() {}

  /** The claim of a factor: by the second figure's kind where that is coal, else of emissions. */
  static Claim factor(List<Stated> pair) {
    Unit basis = pair.getFirst().value().unit();
    if (pair.getLast().value().unit().isCommensurable(COAL)) {
      return ClaimText.implied("coal", pair);
    }
    List<Stated> emitted = last(pair);
    if (basis.isCommensurable(COAL)) {
      return ClaimText.implied("carbon", emitted);
    }
    for (String currency : MONEY) {
      if (basis.isCommensurable(Unit.of(currency))) {
        return perMoney(emitted, currency);
      }
    }
    return ClaimText.implied("factor", emitted);
  }

  /** The figures, the last of them as a mass of CO2 if it is a plain mass. */
  static List<Stated> last(List<Stated> figures) {
    var all = new ArrayList<Stated>(figures);
    all.set(all.size() - 1, carbonDioxide(all.getLast()));
    return List.copyOf(all);
  }

  private static Claim perMoney(List<Stated> pair, String currency) {
    Stated emitted = pair.getLast();
    String gas = emitted.value().unit().isCommensurable(Unit.of("tCO2e")) ? "tCO2e" : "tCO2";
    Unit unit = Unit.of(gas + "/1e4 " + currency);
    ClaimDimensions.agree(
        pair.getFirst().value().unit().dimension().times(unit.dimension()), emitted);
    return new Claim.Missing(emitted, List.of(pair.getFirst()), unit);
  }

  private static Stated carbonDioxide(Stated figure) {
    Unit unit = figure.value().unit();
    if (!unit.isCommensurable(MASS)) {
      return figure;
    }
    return CARBON_DIOXIDE.stream()
        .filter(gas -> gas.ratio().equals(unit.ratio()))
        .findFirst()
        .map(
            gas ->
                new Stated(
                    figure.label(), new Quantity(figure.value().value(), gas), figure.sense()))
        .orElse(figure);
  }
}
