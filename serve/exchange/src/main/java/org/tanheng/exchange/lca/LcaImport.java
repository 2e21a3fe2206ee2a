// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.ProcessSet;

/** Reads a data set of unit processes, whatever of the known formats it is in. */
public final class LcaImport {

  private LcaImport() {}

  /**
   * The processes of a file, folder or archive; a file that cannot be read whole refuses the set.
   */
  public static Outcome<ProcessSet> read(Path path) throws IOException {
    return LcaFiles.read(path).flatMap(files -> read(path.toString(), files));
  }

  private static Outcome<ProcessSet> read(String name, Map<String, byte[]> files) {
    boolean jsonLd =
        files.keySet().stream().anyMatch(f -> f.matches("(.*/)?processes/[^/]+\\.json"));
    if (jsonLd) {
      return new JsonLd(files).read();
    }
    for (byte[] file : files.values()) {
      String head = new String(file, 0, Math.min(file.length, 4000), StandardCharsets.UTF_8);
      if (head.contains("EcoSpold01")) {
        return new EcoSpold1(files).read();
      }
      if (head.contains("EcoSpold02")) {
        return new EcoSpold2(files).read();
      }
    }
    return Outcome.refused(
        Finding.error(
            "import-format",
            name,
            "%d JSON or XML files, none of a known format".formatted(files.size()),
            "openLCA JSON-LD (processes/*.json), EcoSpold 1 or EcoSpold 2",
            "Export the data set in one of these formats."));
  }
}
