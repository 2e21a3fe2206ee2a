// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.List;
import org.tanheng.finding.Finding;

/** What the stamps of a whole file give to look at before importing. */
final class FactFindings {
  private FactFindings() {}

  static void add(Facts facts, Layout layout, List<Finding> findings) {
    if (layout.step() == null) {
      findings.add(
          Finding.warning(
              "step-unclear",
              Field.STEP.key(),
              "no usual distance of rows",
              "15m, 1h, 1d, 1mo or another slot of the calendar",
              "Choose the step if the file holds interval values."));
    }
    if (facts.duplicates() > 0) {
      findings.add(
          Finding.warning(
              "duplicate-stamps",
              "file",
              facts.duplicates() + " rows",
              "one row per stamp",
              "The first row counts; later ones with another value are set aside."));
    }
    if (facts.outOfOrder() > 0) {
      findings.add(
          Finding.warning(
              "rows-out-of-order",
              "file",
              facts.outOfOrder() + " rows",
              "rows in time order",
              "They are sorted; check that the date order is right."));
    }
    if (facts.missing() > 0) {
      findings.add(
          Finding.warning(
              "gap",
              facts.gaps().getFirst().between().start() + " and on",
              facts.missing() + " rows missing in " + facts.gaps().size() + " gaps",
              "a row per step",
              "Missing rows stay missing; import them when you have them."));
    }
  }
}
