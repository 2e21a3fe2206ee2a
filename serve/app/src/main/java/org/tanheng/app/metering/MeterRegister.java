// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.metering.RegisterColumn;
import org.tanheng.exchange.metering.RegisterSheet;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * The register of measuring instruments from a file and into one. Each row is taken whole or set
 * aside with its findings; a row that a meter stands behind is taken before it.
 */
@Service
class MeterRegister {
  private final Meters meters;
  private final RegisterEntry entry;
  private final RegisterRows rows;
  private final TransactionTemplate whole;
  private final TransactionTemplate each;

  MeterRegister(
      Meters meters, RegisterEntry entry, RegisterRows rows, TransactionTemplate transactions) {
    this.meters = meters;
    this.entry = entry;
    this.rows = rows;
    var manager = java.util.Objects.requireNonNull(transactions.getTransactionManager());
    this.whole = new TransactionTemplate(manager);
    this.each = new TransactionTemplate(manager);
    each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The register of a unit and below as rows, by code. */
  List<RegisterSheet.Row> written(CurrentUser user, UUID org) {
    return rows.of(meters.of(user, org));
  }

  /** Takes a file; as a preview all is taken back, so that it cannot differ. */
  List<RegisterRow> take(CurrentUser user, UUID org, String name, byte[] bytes, boolean preview)
      throws IOException {
    user.require(Role.RECORDER, org);
    List<RegisterSheet.Row> read = read(bytes, name);
    List<RegisterRow> taken =
        whole.execute(
            status -> {
              if (preview) {
                status.setRollbackOnly();
              }
              return take(user, org, read);
            });
    return taken == null ? List.of() : taken;
  }

  private static List<RegisterSheet.Row> read(byte[] bytes, String name) throws IOException {
    Path work = Files.createTempDirectory("tanheng-register");
    Path file = work.resolve("upload");
    try {
      Files.write(file, bytes);
      return RegisterSheet.read(file, name, work).orElseThrow();
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(work);
    }
  }

  private List<RegisterRow> take(CurrentUser user, UUID org, List<RegisterSheet.Row> read) {
    Map<String, MeterView> known = new HashMap<>();
    meters.of(user, org).stream()
        .filter(view -> view.meter().orgUnitId().equals(org))
        .forEach(view -> known.put(view.meter().code(), view));
    Set<String> seen = new HashSet<>();
    var answers = new HashMap<Long, RegisterRow>();
    List<RegisterSheet.Row> waiting = new ArrayList<>(read);
    boolean moved = true;
    while (moved) {
      moved = false;
      Set<String> later = codes(waiting);
      for (RegisterSheet.Row row : List.copyOf(waiting)) {
        String parent = row.text(RegisterColumn.PARENT).orElse("");
        if (!later.contains(parent) || parent.equals(code(row))) {
          waiting.remove(row);
          later.remove(code(row));
          answers.put(row.line(), one(user, org, row, known, seen));
          moved = true;
        }
      }
    }
    waiting.forEach(row -> answers.put(row.line(), aside(row, circle(row))));
    return read.stream()
        .map(row -> java.util.Objects.requireNonNull(answers.get(row.line())))
        .toList();
  }

  private static Set<String> codes(List<RegisterSheet.Row> rows) {
    Set<String> codes = new HashSet<>();
    rows.forEach(row -> codes.add(code(row)));
    return codes;
  }

  private static String code(RegisterSheet.Row row) {
    return row.text(RegisterColumn.CODE).orElse("");
  }

  private RegisterRow one(
      CurrentUser user,
      UUID org,
      RegisterSheet.Row row,
      Map<String, MeterView> known,
      Set<String> seen) {
    if (!seen.add(code(row))) {
      return aside(
          row,
          List.of(
              Finding.error(
                  "register-code-twice",
                  RegisterColumn.CODE.title(),
                  code(row),
                  "each meter once",
                  "The first row was taken; remove the other.")));
    }
    try {
      @Nullable RegisterRow made = each.execute(status -> entry.enter(user, org, row, known));
      return java.util.Objects.requireNonNull(made);
    } catch (FindingException e) {
      return aside(row, e.findings());
    } catch (ApiException e) {
      return aside(row, e.findings());
    }
  }

  private static List<Finding> circle(RegisterSheet.Row row) {
    return List.of(
        Finding.error(
            "meter-circle",
            RegisterColumn.PARENT.title(),
            code(row) + " behind " + row.text(RegisterColumn.PARENT).orElse(""),
            "a meter that does not stand behind this one",
            "Choose the meter that feeds it."));
  }

  private static RegisterRow aside(RegisterSheet.Row row, List<Finding> findings) {
    return new RegisterRow(
        row.line(),
        code(row),
        row.text(RegisterColumn.NAME_ZH).orElse(""),
        RegisterRow.Fate.ASIDE,
        List.of(),
        null,
        findings.stream()
            .map(finding -> finding.at("row " + row.line() + ", " + finding.subject()))
            .toList());
  }
}
