// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.ProcessSet;

/** Reads a data set of unit processes, whatever of the known formats it is in. */
public final class LcaImport {
  static final String FORMATS =
      "openLCA JSON-LD, ILCD, EcoSpold 1 or 2, SimaPro CSV, Excel or matrices";

  /** The namespace alone tells: data sets of the second format name categories of the first. */
  private static final Pattern ECO_SPOLD =
      Pattern.compile(
          "xmlns(?::\\w+)?\\s*=\\s*[\"']https?://www\\.ecoinvent\\.org/EcoSpold0([12])",
          Pattern.CASE_INSENSITIVE);

  private LcaImport() {}

  /**
   * The processes of a file, folder or archive; a file that cannot be read whole refuses the set.
   * What was read otherwise than the set may mean comes as warnings.
   */
  public static Outcome<ProcessSet> read(Path path) throws IOException {
    return LcaFiles.read(path).flatMap(files -> read(path.toString(), files));
  }

  /**
   * The processes of one file or archive.
   *
   * @param most how many bytes an archive may unpack to
   */
  public static Outcome<ProcessSet> read(String name, byte[] content, long most)
      throws IOException {
    return LcaFiles.file(name, name, content, most).flatMap(files -> read(name, files));
  }

  static Outcome<ProcessSet> read(String name, Map<String, byte[]> files) {
    boolean jsonLd =
        files.keySet().stream().anyMatch(f -> f.matches("(.*/)?processes/[^/]+\\.json"));
    if (jsonLd) {
      return new JsonLd(files).read();
    }
    if (Matrices.is(files)) {
      return Matrices.read(files);
    }
    if (files.keySet().stream().anyMatch(Workbooks::is)) {
      return new Workbooks(files).read();
    }
    for (byte[] file : files.values()) {
      String head = LcaFiles.head(file);
      Matcher spold = ECO_SPOLD.matcher(head);
      if (spold.find()) {
        return spold.group(1).equals("1")
            ? new EcoSpold1(files).read()
            : new EcoSpold2(files).read();
      }
      if (SimaProBlocks.is(head)) {
        return new SimaPro(files).read();
      }
      if (Ilcd.is(head)) {
        return new Ilcd(files).read();
      }
    }
    return Outcome.refused(
        Finding.error(
            "import-format",
            name,
            "%d files, none of a known format".formatted(files.size()),
            FORMATS,
            "Export the data set in one of these formats."));
  }
}
