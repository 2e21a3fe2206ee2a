// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/**
 * What a reader has found so far; anything it could not read refuses the set, anything it read
 * otherwise than the set may mean is a warning.
 */
final class Found {
  private static final int MOST = 50;
  private static final int MOST_WARNINGS = 200;
  private final List<UnitProcess> processes = new ArrayList<>();
  private final List<ProcessSet.Category> categories = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private final Map<String, Integer> warned = new TreeMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private ParameterList globals = new ParameterList(this, "parameters of the set", null);

  void add(String file, UnitProcess process) {
    if (process.id().isEmpty()) {
      wrong("import-process", file, "a process without identity", "an identity");
    } else if (!ids.add(process.id())) {
      wrong("import-process", file, process.id() + " again", "each process once");
    }
    processes.add(process);
  }

  void add(String file, ProcessSet.Category category) {
    if (!titles.add(category.title())) {
      wrong("import-category", file, category.title() + " again", "each category once");
    }
    categories.add(category);
  }

  /** The parameters that every process may read. */
  ParameterList globals() {
    return globals;
  }

  void wrong(String code, String at, String got, String wanted) {
    String advice = "Mend the data set or export it again; nothing of it was taken.";
    wrong(Finding.error(code, at, shown(got), wanted, advice));
  }

  void wrong(Finding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    }
  }

  void warn(String code, String at, String got, String wanted, String advice) {
    if (warned.merge(code, 1, Integer::sum) <= MOST_WARNINGS) {
      warnings.add(Finding.warning(code, at, shown(got), wanted, advice));
    }
  }

  private static String shown(String got) {
    return got.length() > 80 ? got.substring(0, 80) + "..." : got;
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
    warned.forEach(
        (code, count) -> {
          if (count > MOST_WARNINGS) {
            warnings.add(
                Finding.warning(
                    code,
                    format,
                    (count - MOST_WARNINGS) + " more of this kind",
                    "none",
                    "The first " + MOST_WARNINGS + " are listed."));
          }
        });
    return findings.isEmpty()
        ? Outcome.done(new ProcessSet(format, processes, categories, globals.list()), warnings)
        : Outcome.refused(findings);
  }
}
