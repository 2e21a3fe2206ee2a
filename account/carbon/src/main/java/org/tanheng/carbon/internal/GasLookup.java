// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.HashMap;
import java.util.Map;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.formula.Formula;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/** Names gases and turns their masses into CO2 equivalents by one GWP set. */
public final class GasLookup {
  private static final Unit PLAIN_MASS = Unit.of("t");
  private static final String METHANE = "CH4";

  private final FactorLibrary library;
  private final MethodPack pack;
  private final String gwp;
  private final FormulaCache formulas;
  private final Map<Conversion, Formula> equivalents = new HashMap<>();
  private final Map<String, Trace> potentials = new HashMap<>();

  private record Conversion(String gas, Unit unit) {}

  GasLookup(FactorLibrary library, MethodPack pack, String gwp, FormulaCache formulas) {
    this.library = library;
    this.pack = pack;
    this.gwp = gwp;
    this.formulas = formulas;
  }

  /** Refuses a GWP set that does not exist. */
  public void checkSet() {
    library.gwp().value(gwp, "CO2").orElseThrow();
  }

  /**
   * The library's name of a gas, so that its spellings are one gas; methane of any origin is CH4.
   */
  String name(String stated) {
    String name = library.gwp().name(stated).orElse(stated);
    return name.startsWith(METHANE + "-") ? METHANE : name;
  }

  /** The mass of a gas as CO2 equivalent; methane by its stated origin, else by the kind. */
  Traced equivalent(String label, SourceInput source, String gas, SourceKind kind, Traced mass) {
    if (gas.equals("CO2e")) {
      return mass;
    }
    Trace potential =
        potentials.computeIfAbsent(
            gwpName(source, gas, kind), name -> library.gwp().value(gwp, name).orElseThrow());
    Unit unit = mass.value().unit();
    return equivalents
        .computeIfAbsent(new Conversion(gas, unit), c -> conversion(c, potential))
        .evaluate(label, Map.of("mass", mass, "gwp", potential))
        .orElseThrow();
  }

  private Formula conversion(Conversion of, Trace potential) {
    String bridge = of.unit().isCommensurable(PLAIN_MASS) ? "" : "*[1 t/t" + of.gas() + "]";
    return formulas
        .compile(
            "mass" + bridge + "*gwp",
            Map.of("mass", of.unit(), "gwp", potential.value().unit()),
            Lookup.TONNE)
        .orElseThrow();
  }

  private String gwpName(SourceInput source, String gas, SourceKind kind) {
    if (!gas.equals(METHANE)) {
      return gas;
    }
    if (!pack.methaneSplit()) {
      return "CH4-unsplit";
    }
    String stated = source.gas();
    if (stated != null && stated.startsWith(METHANE + "-")) {
      return stated;
    }
    return kind.id().equals("fugitive") ? "CH4-fossil" : "CH4-non-fossil";
  }
}
