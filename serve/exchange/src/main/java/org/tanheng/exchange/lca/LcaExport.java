// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.MatrixMarket;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.ProcessSet;

/**
 * Writes a set in a format of others. What the format cannot hold is counted in warnings; the same
 * set gives the same bytes.
 */
public final class LcaExport {

  private LcaExport() {}

  /** The file of a set. */
  public static Outcome<byte[]> write(ProcessSet set, LcaFormat format) {
    byte[] file =
        switch (format) {
          case JSON_LD -> JsonLdWriter.write(set);
          case ILCD -> IlcdWriter.write(set);
          case ECOSPOLD_1 -> EcoSpold1Writer.write(set);
          case ECOSPOLD_2 -> EcoSpold2Writer.write(set);
          case SIMAPRO -> SimaProWriter.write(set);
          case XLSX -> OwnWorkbook.write(set);
          case OPENLCA_XLSX -> OlcaWorkbook.write(set);
          case MATRIX -> matrices(set);
        };
    return Outcome.done(file, lost(set, format));
  }

  private static byte[] matrices(ProcessSet set) {
    LinkedSystem system = LinkedSystem.of(Linking.of(set));
    var files = new Archive();
    files.put("A.mtx", MatrixMarket.write(system.a()));
    files.put("B.mtx", MatrixMarket.write(system.b()));
    if (!set.factors().isEmpty()) {
      files.put("C.mtx", MatrixMarket.write(system.c()));
    }
    files.put("labels.csv", system.labels().getBytes(StandardCharsets.UTF_8));
    return files.bytes();
  }

  private static List<Finding> lost(ProcessSet set, LcaFormat format) {
    var findings = new ArrayList<Finding>();
    long providers = 0;
    long formulas = set.parameters().size();
    long shares = 0;
    for (var process : set.processes()) {
      formulas += process.parameters().size();
      providers += process.exchanges().stream().filter(e -> !e.provider().isEmpty()).count();
      formulas += process.exchanges().stream().filter(e -> !e.formula().isEmpty()).count();
      boolean held =
          format.shares()
              && (format != LcaFormat.ECOSPOLD_1 || EcoSpold1Writer.carriesShares(process));
      shares += held ? 0 : process.allocation().shares().size();
    }
    lost(findings, format, format.providers() ? 0 : providers, "stated suppliers");
    lost(findings, format, format.formulas() ? 0 : formulas, "parameters and formulas");
    lost(findings, format, shares, "shares of products as such");
    lost(findings, format, format.methods() ? 0 : set.factors().size(), "impact categories");
    return findings;
  }

  private static void lost(List<Finding> into, LcaFormat format, long count, String what) {
    if (count > 0) {
      into.add(
          Finding.warning(
              "export-loss",
              format.word(),
              count + " " + what,
              "what the format can hold",
              "The numbers stand as they are; JSON-LD holds all of it."));
    }
  }
}
