// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** Bills over REST: their versions, checks, files and posting. */
@RestController
@RequestMapping("/api/bills")
class BillController {

  /** New facts of a bill, the version that they are based on, and why. */
  record BillRevision(long basedOn, BillFacts facts, @Nullable String reason) {}

  /** The version of a bill that is to be posted. */
  record PostOrder(long basedOn) {}

  /** The version of a bill that is to be withdrawn, and why. */
  record Withdrawal(long basedOn, String reason) {}

  /** An uploaded file. */
  record BillFile(UUID attachmentId) {}

  private final Bills bills;
  private final BillViews views;

  BillController(Bills bills, BillViews views) {
    this.bills = bills;
    this.views = views;
  }

  /** Bills of a unit and all below it that meet the half-open span. */
  @GetMapping
  List<BillView> of(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return bills.of(user, org, from, to);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  BillView create(CurrentUser user, @RequestBody BillFacts facts) {
    return bills.create(user, facts);
  }

  /** What the checks would say; keeps nothing. */
  @PostMapping("/check")
  BillViews.BillPreview check(CurrentUser user, @RequestBody BillFacts facts) {
    return views.preview(user, facts);
  }

  @GetMapping("/{id}")
  BillView one(CurrentUser user, @PathVariable UUID id) {
    return bills.one(user, id);
  }

  @GetMapping("/{id}/history")
  List<BillView> history(CurrentUser user, @PathVariable UUID id) {
    return bills.history(user, id);
  }

  @PutMapping("/{id}")
  BillView revise(CurrentUser user, @PathVariable UUID id, @RequestBody BillRevision revision) {
    return bills.revise(user, id, revision.basedOn(), revision.facts(), revision.reason());
  }

  @PostMapping("/{id}/post")
  BillView post(CurrentUser user, @PathVariable UUID id, @RequestBody PostOrder order) {
    return bills.post(user, id, order.basedOn());
  }

  @PostMapping("/{id}/withdraw")
  BillView withdraw(CurrentUser user, @PathVariable UUID id, @RequestBody Withdrawal order) {
    return bills.withdraw(user, id, order.basedOn(), order.reason());
  }

  @PostMapping("/{id}/attachments")
  BillView attach(CurrentUser user, @PathVariable UUID id, @RequestBody BillFile file) {
    return bills.attach(user, id, file.attachmentId());
  }
}
