// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.PointKind;

/**
 * Reads the good rows of an understood file into one batch and tells everything that was wrong.
 * Nothing is written here: the caller stores the batch in one atomic write, so that an import is
 * whole or not at all.
 */
public final class ReadingsImport {
  private static final int SHOWN = 20;
  private static final long MOST_READINGS = 10_000_000;

  private ReadingsImport() {}

  /**
   * Refused when no row is good, the targets do not fit the file (target-unknown, target-twice,
   * unit-dimension, step-unclear, step-differs, import-too-large) or the user cancelled
   * (import-cancelled).
   */
  public static Outcome<Imported> read(
      ReadingsFile file, Understanding understanding, ImportOrder order, Progress progress) {
    List<Finding> wrong = check(understanding, order);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    RowImporter importer = new RowImporter(file, understanding, order, progress);
    if (!importer.run()) {
      return Outcome.refused(
          Finding.error(
              "import-cancelled", file.name(), "", "", "Nothing was imported; start it again."));
    }
    Imported imported = importer.imported();
    return imported.rowsRead() > 0 ? Outcome.done(imported) : nothing(file, imported);
  }

  private static Outcome<Imported> nothing(ReadingsFile file, Imported imported) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.error(
            "import-no-good-rows",
            file.name(),
            imported.rows() + " rows, none good",
            "at least one row with a stamp and a number",
            "Look at the findings below; most often one choice is wrong."));
    imported.rowFindings().stream().limit(SHOWN).forEach(row -> findings.add(row.finding()));
    return Outcome.refused(findings);
  }

  private static List<Finding> check(Understanding understanding, ImportOrder order) {
    List<Finding> wrong = new ArrayList<>();
    Set<String> points = new HashSet<>();
    if (order.targets().isEmpty()) {
      wrong.add(error("target-unknown", "targets", "none", "a column and its point"));
    }
    long readings = understanding.facts().rows() * order.targets().size();
    if (readings > MOST_READINGS) {
      wrong.add(
          Finding.error(
              "import-too-large",
              "targets",
              readings + " readings",
              "at most " + MOST_READINGS + " at a time",
              "Import fewer columns at a time."));
    }
    for (Target target : order.targets()) {
      String subject = "column " + target.column();
      if (guess(understanding, target).isEmpty()) {
        wrong.add(error("target-unknown", subject, "no numbers", "a column of numbers"));
      }
      if (!points.add(target.point().id())) {
        wrong.add(error("target-twice", subject, target.point().id(), "one column per point"));
      }
      if (!target.unit().isCommensurable(target.point().unit())) {
        wrong.add(
            target
                .unit()
                .dimension()
                .mismatch(
                    subject,
                    target.unit().symbol(),
                    target.point().unit().dimension(),
                    target.point().unit().symbol()));
      }
      step(understanding, target, subject).ifPresent(wrong::add);
    }
    return wrong;
  }

  private static Optional<Finding> step(
      Understanding understanding, Target target, String subject) {
    if (target.point().kind() != PointKind.INTERVAL) {
      return Optional.empty();
    }
    String wanted = String.valueOf(target.point().length());
    String got = understanding.step().map(Object::toString).orElse("");
    if (got.isEmpty()) {
      return Optional.of(error("step-unclear", subject, "no usual distance of rows", wanted));
    }
    return got.equals(wanted)
        ? Optional.empty()
        : Optional.of(error("step-differs", subject, got, wanted));
  }

  static Optional<ColumnGuess> guess(Understanding understanding, Target target) {
    return understanding.columns().stream()
        .filter(column -> column.column() == target.column())
        .findFirst();
  }

  private static Finding error(String code, String subject, String got, String wanted) {
    return Finding.error(code, subject, got, wanted, "Choose another column, point or step.");
  }
}
