// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.ProcessSet;

/** Workbooks of unit processes: one of ours with a whole set, or openLCA's with a process each. */
final class Workbooks {
  private final Map<String, byte[]> files;
  private final Found found = new Found();

  Workbooks(Map<String, byte[]> files) {
    this.files = files;
  }

  static boolean is(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  Outcome<ProcessSet> read() {
    boolean first = true;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (is(file.getKey())) {
        Map<String, List<List<String>>> sheets = Sheets.read(found, file.getKey(), file.getValue());
        if (OwnWorkbookReader.is(sheets)) {
          return new OwnWorkbookReader(found, file.getKey(), sheets).read();
        }
        if (OlcaWorkbookReader.is(sheets)) {
          new OlcaWorkbookReader(found, file.getKey(), sheets).read(first);
          first = false;
        } else if (!sheets.isEmpty()) {
          found.wrong(
              "import-format",
              file.getKey(),
              "sheets " + String.join(", ", sheets.keySet()),
              "Processes and Exchanges, or those of openLCA");
        }
      }
    }
    return found.set("Excel, openLCA's layout");
  }
}
