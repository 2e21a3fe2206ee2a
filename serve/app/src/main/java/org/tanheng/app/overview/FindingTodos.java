// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tanheng.app.completeness.SourceFinding;
import org.tanheng.app.overview.Overview.Room;
import org.tanheng.app.overview.Overview.Todo;
import org.tanheng.app.overview.Overview.TodoSubject;
import org.tanheng.app.overview.Overview.Weight;
import org.tanheng.finding.Severity;

/** Findings of the completeness board, one todo for each kind of finding. */
final class FindingTodos {
  private static final int NAMED = 3;

  private FindingTodos() {}

  static List<Todo> of(List<SourceFinding> found, UUID org) {
    Map<String, List<SourceFinding>> byCode = new LinkedHashMap<>();
    for (SourceFinding one : found) {
      if (one.finding().severity() != Severity.INFO) {
        byCode.computeIfAbsent(one.finding().code(), k -> new ArrayList<>()).add(one);
      }
    }
    return byCode.entrySet().stream().map(e -> todo(e.getKey(), e.getValue(), org)).toList();
  }

  private static Todo todo(String code, List<SourceFinding> found, UUID org) {
    boolean returned = code.equals("activity-returned");
    boolean red = found.stream().anyMatch(one -> one.finding().isError());
    UUID datum =
        found.stream().map(SourceFinding::datum).filter(Objects::nonNull).findFirst().orElse(null);
    return new Todo(
        code,
        red || returned ? Weight.ERROR : Weight.WARNING,
        returned ? Room.DATA : Room.COMPLETENESS,
        found.size(),
        org,
        returned ? datum : null,
        found.stream()
            .map(one -> new TodoSubject(one.source().nameZh(), one.source().nameEn()))
            .distinct()
            .limit(NAMED)
            .toList(),
        null);
  }
}
