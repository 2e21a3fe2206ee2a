// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/** What a reader has found so far; anything it could not read refuses the set. */
final class Found {
  private static final int MOST = 50;
  private final List<UnitProcess> processes = new ArrayList<>();
  private final List<ProcessSet.Category> categories = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  void add(String file, UnitProcess process) {
    if (!ids.add(process.id())) {
      wrong("import-process", file, process.id() + " again", "each process once");
    }
    processes.add(process);
  }

  void add(ProcessSet.Category category) {
    categories.add(category);
  }

  void wrong(String code, String at, String got, String wanted) {
    if (findings.size() < MOST) {
      String shown = got.length() > 80 ? got.substring(0, 80) + "..." : got;
      String advice = "Mend the data set or export it again; nothing of it was taken.";
      findings.add(Finding.error(code, at, shown, wanted, advice));
    }
  }

  void wrong(Finding finding) {
    findings.add(finding);
  }

  /** A number, or zero and a finding. */
  double number(String at, String text) {
    double value = Numbers.parse(text);
    if (Double.isNaN(value)) {
      wrong("import-number", at, text.isEmpty() ? "no amount" : text, "a finite decimal number");
      return 0;
    }
    return value;
  }

  Outcome<ProcessSet> set(String format) {
    if (findings.isEmpty() && processes.isEmpty()) {
      wrong("import-process", format, "no process", "at least one");
    }
    return findings.isEmpty()
        ? Outcome.done(new ProcessSet(format, processes, categories))
        : Outcome.refused(findings);
  }
}
