// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.mail.Mail;
import org.tanheng.app.security.Tokens;
import org.tanheng.data.exchange.SupplierRequest;
import org.tanheng.data.exchange.SupplierRequestRepository;
import org.tanheng.finding.Outcome;

/**
 * Reminds suppliers by mail as their requests say, once before each end and not within a day of the
 * last link. The old link works until the mail server has taken the mail with the new one; a mail
 * that was not taken is tried again the next day.
 */
@Component
class SupplierReminders {
  private static final Logger LOG = LoggerFactory.getLogger(SupplierReminders.class);

  private final SupplierRequestRepository requests;
  private final SupplierMails mails;
  private final Mail mail;
  private final AuditTrail audit;
  private final EvidenceOutbox clock;
  private final TransactionTemplate transactions;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("reminders").daemon(true).factory());

  SupplierReminders(
      SupplierRequestRepository requests,
      SupplierMails mails,
      Mail mail,
      AuditTrail audit,
      EvidenceOutbox clock,
      TransactionTemplate transactions) {
    this.requests = requests;
    this.mails = mails;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  private record Sent(SupplierRequest request, Outcome<String> outcome) {}

  @EventListener
  void on(ApplicationReadyEvent ready) {
    worker.scheduleWithFixedDelay(this::round, 10, 60, TimeUnit.MINUTES);
  }

  private void round() {
    try {
      pass();
    } catch (RuntimeException e) {
      LOG.warn("suppliers were not reminded; the next round tries again", e);
    }
  }

  /** Reminds all whose time has come. */
  void pass() {
    if (mail.isOn()) {
      requests.toRemind(clock.now()).forEach(request -> remind(request.id()));
    }
  }

  /** One that fails leaves the others their mail. */
  private void remind(UUID id) {
    try {
      transactions
          .execute(status -> requests.hold(id, clock.now()).map(known -> send(known, status)))
          .ifPresent(sent -> mails.keep(sent.request(), sent.outcome()));
    } catch (RuntimeException e) {
      LOG.warn("the supplier of request {} was not reminded; the next round tries again", id, e);
    }
  }

  private Sent send(SupplierRequest request, TransactionStatus status) {
    String key = Tokens.token();
    requests.remind(request.id(), Tokens.hash(key), request.dueAt(), null);
    Outcome<String> handed = mails.hand(request, request.base() + "/supplier#" + key);
    if (handed.isDone()) {
      audit.recordOwn(
          "supplier-remind",
          SupplierRequests.REQUEST,
          request.id(),
          request.orgUnitId(),
          null,
          request);
    } else {
      status.setRollbackOnly();
    }
    return new Sent(request, handed);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(30, TimeUnit.SECONDS);
  }
}
