// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tanheng.finding.Finding;

/** Finds the figures that nobody can open: printed without a trace of their own or of their row. */
final class Sources {
  private Sources() {}

  static List<Finding> missing(Block block) {
    List<Finding> findings = new ArrayList<>();
    if (block instanceof Table table) {
      for (Table.Row row : table.rows()) {
        if (row.trace() == null) {
          check(table.caption(), row.cells().stream(), findings);
        }
      }
    } else {
      check(block instanceof Chart chart ? chart.caption() : "text", block.inlines(), findings);
    }
    return findings;
  }

  private static void check(String place, Stream<Inline> inlines, List<Finding> findings) {
    inlines.forEach(
        inline -> {
          if (inline instanceof Figure figure && figure.trace() == null) {
            findings.add(
                Finding.error(
                    "report-figure-untraced",
                    place,
                    figure.value().toString(),
                    "a figure with the trace of its value",
                    "A report prints only figures that can be opened to their source."));
          }
        });
  }
}
