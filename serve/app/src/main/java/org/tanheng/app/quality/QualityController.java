// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.quality.ReadingChange;

/** Data quality over REST: the queue, changes of readings and completeness by day. */
@RestController
@RequestMapping("/api/quality")
class QualityController {

  /** Items that a person takes as they are. */
  record Accepted(List<UUID> items, String reason) {}

  /** How many items were accepted. */
  record AcceptedCount(int accepted) {}

  /** What is to be looked at now, over half-open days. */
  record LookAt(UUID org, LocalDate from, LocalDate to) {}

  /** Changes to be shown. */
  record ReadingOrders(List<ReadingOrder> changes) {}

  /** Changes to be saved, with the reason. */
  record ReasonedOrders(List<ReadingOrder> changes, String reason) {}

  /** Why a change is taken back. */
  record WithdrawalReason(String reason) {}

  private final Queue queue;
  private final Changes changes;
  private final DayBoard board;

  QualityController(Queue queue, Changes changes, DayBoard board) {
    this.queue = queue;
    this.changes = changes;
    this.board = board;
  }

  /** What validation rules object to, the latest first; with settled, also what was decided. */
  @GetMapping("/items")
  List<QueueRow> items(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "false") boolean settled) {
    return queue.of(user, org, from, to, settled);
  }

  /** Runs the validation rules now; answers what is open. */
  @PostMapping("/check")
  List<QueueRow> check(CurrentUser user, @RequestBody LookAt look) {
    return queue.check(user, look.org(), look.from(), look.to());
  }

  @PostMapping("/accept")
  AcceptedCount accept(CurrentUser user, @RequestBody Accepted accepted) {
    return new AcceptedCount(queue.accept(user, accepted.items(), accepted.reason()));
  }

  /** What changes would do to month sums and activity data; nothing is saved. */
  @PostMapping("/effect")
  ChangeEffect effect(CurrentUser user, @RequestBody ReadingOrders orders) {
    return changes.effect(user, orders.changes());
  }

  @PostMapping("/changes")
  List<ReadingChange> save(CurrentUser user, @RequestBody ReasonedOrders orders) {
    return changes.save(user, orders.changes(), orders.reason());
  }

  /** The journal of changes of a unit and below, the newest first. */
  @GetMapping("/changes")
  List<ReadingChange> changes(CurrentUser user, @RequestParam UUID org) {
    return changes.of(user, org);
  }

  /** The journal of a point. */
  @GetMapping("/points/{id}/changes")
  List<ReadingChange> changesOf(CurrentUser user, @PathVariable UUID id) {
    return changes.ofPoint(user, id);
  }

  @PostMapping("/changes/{id}/withdraw")
  ReadingChange withdraw(
      CurrentUser user, @PathVariable UUID id, @RequestBody WithdrawalReason reason) {
    return changes.withdraw(user, id, reason.reason());
  }

  /** Completeness of each point by day, half-open days, at most 366. */
  @GetMapping("/days")
  List<PointDays> days(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return board.of(user, org, from, to);
  }
}
