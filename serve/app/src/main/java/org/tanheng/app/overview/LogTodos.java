// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tanheng.app.evidence.EvidenceStatus;
import org.tanheng.app.overview.Overview.Room;
import org.tanheng.app.overview.Overview.Todo;
import org.tanheng.app.overview.Overview.Weight;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Severity;

/** What is wrong with the evidence log, which every figure of the installation rests on. */
final class LogTodos {
  /** Witnesses are asked every minute; one that has not answered for a day will not by itself. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** What may pass by itself; that a witness knows another history or a longer log does not. */
  private static final Set<String> PASSING =
      Set.of("witness-unreachable", "witness-refused", "witnesses-missing");

  private LogTodos() {}

  static List<Todo> of(EvidenceStatus log, Instant now, UUID org) {
    var todo = new ArrayList<Todo>();
    Instant seen = log.protectedAt();
    Long size = log.protectedSize();
    boolean isLate =
        seen != null && size != null && size < log.size() && seen.isBefore(now.minus(PATIENCE));
    for (Finding finding : log.findings()) {
      boolean isError =
          finding.severity() == Severity.ERROR && (isLate || !PASSING.contains(finding.code()));
      todo.add(todo(finding.code(), isError ? Weight.ERROR : Weight.WARNING, org));
    }
    if (isLate) {
      todo.add(todo("log-unwitnessed", Weight.WARNING, org));
    }
    return todo;
  }

  private static Todo todo(String code, Weight weight, UUID org) {
    return new Todo(code, weight, Room.INVENTORY, 1, org, null, List.of(), null);
  }
}
