// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.exchange.SupplierRequest;
import org.tanheng.finding.Outcome;

/** What suppliers are asked for, for our own people. */
@RestController
@RequestMapping("/api/supplier-requests")
class SupplierRequestController {
  private final SupplierRequests requests;
  private final SupplierMails mails;

  SupplierRequestController(SupplierRequests requests, SupplierMails mails) {
    this.requests = requests;
    this.mails = mails;
  }

  /** Until when the new link works, and whether the server mails it. */
  record SupplierReminder(Instant dueAt, @Nullable Boolean mail) {}

  /** Why an answer is not taken; the supplier reads it. */
  record SupplierRemark(String remark) {}

  /** Newest first. */
  @GetMapping
  List<SupplierRequest> all(CurrentUser user) {
    return requests.all(user);
  }

  /** Asks a supplier; the link in the answer is told this once. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SupplierRequests.AskedSupplier ask(CurrentUser user, @RequestBody SupplierWish wish) {
    return mailed(requests.ask(user, wish), wish.mail());
  }

  /** A request with all its answers. */
  @GetMapping("/{id}")
  SupplierRequests.AnsweredRequest one(CurrentUser user, @PathVariable UUID id) {
    return requests.one(user, id);
  }

  /** A new link, which ends the old one. */
  @PostMapping("/{id}/reminders")
  SupplierRequests.AskedSupplier remind(
      CurrentUser user, @PathVariable UUID id, @RequestBody SupplierReminder reminder) {
    return mailed(requests.remind(user, id, reminder.dueAt()), reminder.mail());
  }

  /** The link stands whatever becomes of the mail. */
  private SupplierRequests.AskedSupplier mailed(
      SupplierRequests.AskedSupplier asked, @Nullable Boolean wanted) {
    if (!Boolean.TRUE.equals(wanted)) {
      return asked;
    }
    Outcome<String> sent = mails.hand(asked.request(), asked.address());
    mails.keep(asked.request(), sent);
    return new SupplierRequests.AskedSupplier(asked.request(), asked.address(), sent.findings());
  }

  /** Takes the newest answer; its footprint is an input of models from now on. */
  @PostMapping("/{id}/accept")
  SupplierRequest accept(CurrentUser user, @PathVariable UUID id) {
    return requests.accept(user, id);
  }

  /** Returns the newest answer with a remark. */
  @PostMapping("/{id}/return")
  SupplierRequest giveBack(
      CurrentUser user, @PathVariable UUID id, @RequestBody SupplierRemark remark) {
    return requests.giveBack(user, id, remark.remark());
  }

  /** Wants nothing any more. */
  @DeleteMapping("/{id}")
  SupplierRequest withdraw(CurrentUser user, @PathVariable UUID id) {
    return requests.withdraw(user, id);
  }
}
