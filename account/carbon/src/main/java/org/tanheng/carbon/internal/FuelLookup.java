// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.PackMaterial;
import org.tanheng.carbon.SourceKind;
import org.tanheng.carbon.SourceKind.Treatment;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.FuelTables;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Trace;

/** Finds the defaults of fuels and materials, in the table of a method pack or the one named. */
final class FuelLookup {
  private static final String IPCC = "ipcc-2006-";
  private static final String IPCC_TABLE = "ipcc-2006-manufacturing";

  private final FactorLibrary library;
  private final MethodPack pack;
  private final List<Finding> findings;
  private final Map<String, Map<String, Trace>> fuels = new HashMap<>();
  private final Map<String, Boolean> biogenic = new HashMap<>();

  FuelLookup(FactorLibrary library, MethodPack pack, List<Finding> findings) {
    this.library = library;
    this.pack = pack;
    this.findings = findings;
  }

  /** The defaults of a fuel or material by the name of each parameter. */
  Map<String, Trace> defaults(String fuel, @Nullable String table, SourceKind kind) {
    if (!kind.usesFuelTable() || kind.treatment().isBalance()) {
      var material = pack.material(fuel);
      if (material.isPresent()) {
        return material.get().traces(pack);
      }
    }
    if (!kind.usesFuelTable()) {
      throw unknownMaterial(fuel);
    }
    String from = table(table);
    String row = from + "/" + fuel;
    if (kind.treatment() == Treatment.BIOGENIC) {
      refuseFossil(fuel, from);
    }
    if (kind.treatment() != Treatment.BIOGENIC
        && biogenic.computeIfAbsent(row, key -> library.fuels().isBiogenic(from, fuel))) {
      warn(
          "fuel-biogenic",
          "fuel",
          fuel + " as " + kind.id(),
          "biogenic-combustion",
          "Its CO2 is biogenic and stands apart; only CH4 and N2O count.");
    }
    return fuels.computeIfAbsent(row, key -> library.fuels().defaults(from, fuel).orElseThrow());
  }

  /** CO2 of a biogenic kind is in no total: a fossil fuel must not slip into it. */
  private void refuseFossil(String fuel, String table) {
    FuelTables tables = library.fuels();
    if (tables.isBiogenic(table, fuel)) {
      return;
    }
    Optional<String> fossil =
        tables
            .fossil(table, fuel)
            .or(() -> tables.fossil(IPCC_TABLE, fuel))
            .filter(row -> !tables.isBiogenic(IPCC_TABLE, fuel));
    if (fossil.isPresent()) {
      throw new FindingException(
          Finding.error(
              "fuel-fossil",
              "fuel",
              fuel + ", the row " + fossil.get(),
              "a biogenic fuel",
              "Use stationary-combustion: CO2 of a fossil fuel counts."));
    }
    if (tables.defaults(table, fuel).isDone()) {
      return;
    }
    List<String> own = tables.biogenic(table);
    throw new FindingException(
        Finding.error(
            "fuel-unknown",
            "fuel",
            fuel,
            own.isEmpty()
                ? "no biogenic fuel stands in "
                    + table
                    + "; table "
                    + IPCC_TABLE
                    + " has: "
                    + String.join("; ", tables.biogenic(IPCC_TABLE))
                : "a biogenic fuel of " + table + ": " + String.join("; ", own),
            "Leave out the fuel and state your own ncv and co2-factor, or carbon-content and"
                + " oxidation-factor; or name a table that has it."));
  }

  private String table(@Nullable String stated) {
    if (stated == null || stated.equals(pack.fuelTable())) {
      return pack.fuelTable();
    }
    if (!library.fuels().names().contains(stated)) {
      throw new FindingException(
          Finding.error(
              "table-unknown",
              "table",
              stated,
              String.join(", ", library.fuels().names()),
              "Choose one of these tables of fuel defaults."));
    }
    if (stated.startsWith(IPCC) && pack.fuelTable().startsWith(IPCC)) {
      return stated;
    }
    findings.add(
        Finding.warning(
            "table-mixed",
            "table",
            stated,
            pack.fuelTable() + ", the table of " + pack.id(),
            "A parameter of another document's table does not conform to the method; say why."));
    return stated;
  }

  private FindingException unknownMaterial(String name) {
    return new FindingException(
        Finding.error(
            "material-unknown",
            "material",
            name,
            String.join(", ", pack.materials().stream().map(PackMaterial::zh).toList()),
            "Choose a material of the method's table, or state the parameters."));
  }

  private void warn(String code, String place, String got, String wanted, String advice) {
    Finding warning = Finding.warning(code, place, got, wanted, advice);
    if (!findings.contains(warning)) {
      findings.add(warning);
    }
  }
}
