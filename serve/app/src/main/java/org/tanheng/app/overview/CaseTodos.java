// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tanheng.app.overview.Overview.Room;
import org.tanheng.app.overview.Overview.Todo;
import org.tanheng.app.overview.Overview.TodoSubject;
import org.tanheng.app.overview.Overview.Weight;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.verification.CaseEntries;
import org.tanheng.data.verification.CasePoint;
import org.tanheng.data.verification.CaseRepository;
import org.tanheng.data.verification.StoredCase;

/** Open verification cases of a year: the points that wait for an answer, or for the verifier. */
@Service
class CaseTodos {
  private final CaseRepository cases;
  private final CaseEntries entries;

  CaseTodos(CaseRepository cases, CaseEntries entries) {
    this.cases = cases;
    this.entries = entries;
  }

  List<Todo> of(OrgScope scope, Choice choice) {
    var todo = new ArrayList<Todo>();
    for (StoredCase file : cases.all(scope)) {
      if (file.isOpen() && choice.places().containsKey(file.inventoryId())) {
        List<CasePoint> points = entries.points(file.id());
        add(todo, file, "case-points-open", Weight.WARNING, in(points, "OPEN"));
        add(todo, file, "case-points-answered", Weight.INFO, in(points, "ANSWERED"));
        if (points.stream().allMatch(point -> point.state().equals("CLOSED"))) {
          todo.add(todo(file, "case-open", Weight.INFO, 1, List.of(), null));
        }
      }
    }
    return todo;
  }

  private static void add(
      List<Todo> todo, StoredCase file, String code, Weight weight, List<CasePoint> points) {
    if (!points.isEmpty()) {
      LocalDate due = points.stream().map(CasePoint::due).min(LocalDate::compareTo).orElse(null);
      String named =
          points.stream()
              .map(CasePoint::subject)
              .distinct()
              .limit(3)
              .collect(Collectors.joining(", "));
      todo.add(
          todo(file, code, weight, points.size(), List.of(new TodoSubject(named, named)), due));
    }
  }

  private static Todo todo(
      StoredCase file,
      String code,
      Weight weight,
      int count,
      List<TodoSubject> subjects,
      @org.jspecify.annotations.Nullable LocalDate due) {
    return new Todo(code, weight, Room.CASE, count, file.orgUnitId(), file.id(), subjects, due);
  }

  private static List<CasePoint> in(List<CasePoint> points, String state) {
    return points.stream().filter(point -> point.state().equals(state)).toList();
  }
}
