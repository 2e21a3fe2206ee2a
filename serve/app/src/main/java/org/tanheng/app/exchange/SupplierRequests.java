// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.mail.Mail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.data.exchange.SupplierAnswer;
import org.tanheng.data.exchange.SupplierMail;
import org.tanheng.data.exchange.SupplierRequest;
import org.tanheng.data.exchange.SupplierRequest.State;
import org.tanheng.data.exchange.SupplierRequestRepository;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.exchange.DeclaredUnit;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;

/** Asks suppliers for footprints, reminds them, and takes or returns what they answer. */
@Service
class SupplierRequests {
  static final String REQUEST = "supplier-request";
  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 90;
  private static final int LONGEST_NOTE = 2_000;

  private final SupplierRequestRepository requests;
  private final ReceivedFootprints received;
  private final AuditTrail audit;
  private final EvidenceOutbox clock;
  private final Identifiers identifiers;

  SupplierRequests(
      SupplierRequestRepository requests,
      ReceivedFootprints received,
      AuditTrail audit,
      EvidenceOutbox clock,
      Identifiers identifiers) {
    this.requests = requests;
    this.received = received;
    this.audit = audit;
    this.clock = clock;
    this.identifiers = identifiers;
  }

  /** A request with the link that is told this once, and why its mail was not sent. */
  record AskedSupplier(SupplierRequest request, String address, List<Finding> findings) {}

  /** A request and its answers, newest first. */
  record AnsweredRequest(
      SupplierRequest request,
      List<SupplierAnswer> answers,
      @Nullable SupplierFigures newest,
      List<SupplierMail> mails) {}

  List<SupplierRequest> all(CurrentUser user) {
    return requests.all(user.ownScope());
  }

  AnsweredRequest one(CurrentUser user, UUID id) {
    SupplierRequest request = require(user, id);
    List<SupplierAnswer> answers = requests.answers(id);
    return new AnsweredRequest(
        request,
        answers,
        answers.isEmpty() ? null : SupplierFigures.of(answers.getFirst().document()),
        requests.mails(id));
  }

  @Transactional
  AskedSupplier ask(CurrentUser user, SupplierWish wish) {
    user.requireAny(wish.orgUnitId(), Role.RECORDER, Role.MANAGER);
    check(wish);
    String key = Tokens.token();
    SupplierRequest draft =
        new SupplierRequest(
            UUID.randomUUID(),
            wish.orgUnitId(),
            wish.supplier().strip(),
            orEmpty(wish.contact()),
            wish.product().strip(),
            wish.unit(),
            wish.periodFrom(),
            wish.periodTo(),
            orEmpty(wish.note()),
            wish.dueAt(),
            State.OPEN,
            "",
            null,
            user.id(),
            Instant.EPOCH,
            0,
            null,
            wish.remindDays(),
            identifiers.base());
    requests.add(draft, Tokens.hash(key));
    SupplierRequest kept = require(user, draft.id());
    audit.record(user, "supplier-ask", REQUEST, kept.id(), kept.orgUnitId(), null, kept);
    return new AskedSupplier(kept, address(key), List.of());
  }

  private void check(SupplierWish wish) {
    List<Finding> findings = new ArrayList<>();
    words(findings, "supplier", wish.supplier(), 1, LONGEST);
    words(findings, "product", wish.product(), 1, LONGEST);
    words(findings, "contact", orEmpty(wish.contact()), 0, LONGEST);
    words(findings, "note", orEmpty(wish.note()), 0, LONGEST_NOTE);
    if (DeclaredUnit.of(wish.unit()).isEmpty()) {
      findings.add(
          Finding.error(
              "pcf-value",
              "unit",
              wish.unit(),
              "a declared unit of the data model, such as kilogram",
              "Choose a unit of the data model."));
    }
    if (!wish.periodTo().isAfter(wish.periodFrom())) {
      findings.add(
          Finding.error(
              "pcf-period",
              "period",
              wish.periodFrom() + " to " + wish.periodTo(),
              "an end that is not before the start",
              "Exchange the two times, or correct one."));
    }
    due(findings, wish.dueAt());
    rule(findings, wish);
    if (!findings.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, findings);
    }
  }

  private static void rule(List<Finding> findings, SupplierWish wish) {
    Integer days = wish.remindDays();
    if (days == null) {
      return;
    }
    if (days < 1 || days > MOST_DAYS) {
      findings.add(
          Finding.error(
              "supplier-remind-days",
              "remindDays",
              days.toString(),
              "1 to " + MOST_DAYS + " days",
              "Say how many days before the end, or nothing."));
    }
    if (!Mail.isAddress(orEmpty(wish.contact()))) {
      findings.add(
          Finding.error(
              "mail-address",
              "contact",
              orEmpty(wish.contact()),
              "one address, name@example.com",
              "Enter the address, or no reminder by mail."));
    }
  }

  private static void words(
      List<Finding> findings, String subject, String text, int least, int most) {
    int length = text.strip().length();
    if (length < least || length > most) {
      findings.add(
          Finding.error(
              "supplier-words",
              subject,
              length + " characters",
              least + " to " + most + " characters",
              "Name the supplier and the product; keep the note short."));
    }
  }

  private void due(List<Finding> findings, Instant due) {
    if (!due.isAfter(clock.now())) {
      findings.add(
          Finding.error(
              "supplier-due",
              "dueAt",
              due.toString(),
              "a time after now",
              "Say until when the supplier may answer."));
    }
  }

  /** Gives a new link, which ends the old one, and keeps that the supplier was reminded. */
  @Transactional
  AskedSupplier remind(CurrentUser user, UUID id, Instant due) {
    SupplierRequest request = require(user, id);
    user.requireAny(request.orgUnitId(), Role.RECORDER, Role.MANAGER);
    requireState(request, State.OPEN, State.RETURNED);
    List<Finding> findings = new ArrayList<>();
    due(findings, due);
    if (!findings.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, findings);
    }
    String key = Tokens.token();
    requests.remind(id, Tokens.hash(key), due, user.id());
    SupplierRequest after = require(user, id);
    audit.record(user, "supplier-remind", REQUEST, id, request.orgUnitId(), request, after);
    return new AskedSupplier(after, address(key), List.of());
  }

  /** Takes the newest answer: its footprint is one that models may use from now on. */
  @Transactional
  SupplierRequest accept(CurrentUser user, UUID id) {
    SupplierRequest request = decidable(user, id);
    Pcf pcf = Pact.read(requests.answers(id).getFirst().document()).orElseThrow();
    if (pcf.isExpired(clock.now())) {
      throw ApiException.conflict(
          Finding.error(
              "supplier-expired",
              pcf.product().name(),
              "valid until " + pcf.validEnd(),
              "a footprint that is valid now",
              "Return it and ask for one of a later period."));
    }
    received.keep(request.orgUnitId(), StoredPcf.Origin.RECEIVED, null, user.id(), pcf);
    return decided(user, request, State.ACCEPTED, "", pcf.id());
  }

  /** Does not take it and says why; the link works on. */
  @Transactional
  SupplierRequest giveBack(CurrentUser user, UUID id, String remark) {
    List<Finding> findings = new ArrayList<>();
    words(findings, "remark", remark, 1, LONGEST_NOTE);
    if (!findings.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, findings);
    }
    return decided(user, decidable(user, id), State.RETURNED, remark.strip(), null);
  }

  /** Wants nothing any more; the link ends. */
  @Transactional
  SupplierRequest withdraw(CurrentUser user, UUID id) {
    SupplierRequest request = require(user, id);
    user.requireAny(request.orgUnitId(), Role.RECORDER, Role.MANAGER);
    requireState(request, State.OPEN, State.RETURNED, State.ANSWERED);
    return decided(user, request, State.WITHDRAWN, "", null);
  }

  private SupplierRequest decidable(CurrentUser user, UUID id) {
    SupplierRequest request = require(user, id);
    user.requireAny(request.orgUnitId(), Role.REVIEWER, Role.MANAGER);
    requireState(request, State.ANSWERED);
    return request;
  }

  private SupplierRequest decided(
      CurrentUser user, SupplierRequest request, State to, String remark, @Nullable UUID pfId) {
    if (!requests.decide(request.id(), request.state(), to, remark, pfId, user.id())) {
      requireState(require(user, request.id()), request.state());
    }
    SupplierRequest after = require(user, request.id());
    audit.record(
        user,
        REQUEST + "-" + to.name().toLowerCase(Locale.ROOT),
        REQUEST,
        request.id(),
        request.orgUnitId(),
        request,
        after);
    return after;
  }

  private static void requireState(SupplierRequest request, State... wanted) {
    if (!List.of(wanted).contains(request.state())) {
      throw ApiException.conflict(
          Finding.error(
              "supplier-state",
              request.supplier(),
              request.state().name(),
              List.of(wanted).toString(),
              "Load the list again: another person may have been faster."));
    }
  }

  private String address(String key) {
    return identifiers.base() + "/supplier#" + key;
  }

  private SupplierRequest require(CurrentUser user, UUID id) {
    return requests.byId(id, user.ownScope()).orElseThrow(() -> ApiException.notFound(REQUEST, id));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
