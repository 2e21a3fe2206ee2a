// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.mail.Letter;
import org.tanheng.app.mail.Mail;
import org.tanheng.data.exchange.SupplierRequest;
import org.tanheng.data.exchange.SupplierRequestRepository;
import org.tanheng.finding.Outcome;

/** Mails the link of a request to its supplier, and keeps what became of each mail. */
@Component
class SupplierMails {
  private final Mail mail;
  private final SupplierPortal portal;
  private final SupplierRequestRepository requests;
  private final TransactionTemplate transactions;

  SupplierMails(
      Mail mail,
      SupplierPortal portal,
      SupplierRequestRepository requests,
      TransactionTemplate transactions) {
    this.mail = mail;
    this.portal = portal;
    this.requests = requests;
    this.transactions = transactions;
  }

  /** Hands the mail over; what became of it is for the caller to keep after its transaction. */
  Outcome<String> hand(SupplierRequest request, String address) {
    List<String> asker = portal.asker(request);
    String due = request.dueAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    String text =
        """
        %s 请贵方提供“%s”的产品碳足迹，截止 %s（UTC）。请打开下面的链接填写，无需账号；此链接取代以前的链接。

        %s asks you for the carbon footprint of "%s" by %s (UTC). Open the link to answer; no account \
        is needed, and it ends every earlier link.

        %s
        %s"""
            .formatted(
                asker.getFirst(),
                request.product(),
                due,
                asker.getLast(),
                request.product(),
                due,
                address,
                request.note().isEmpty() ? "" : "\n" + request.note() + "\n");
    String subject =
        "碳足迹数据请求 / Footprint request: %s (%s)".formatted(request.product(), asker.getLast());
    return mail.send(new Letter(request.contact(), subject, text));
  }

  void keep(SupplierRequest request, Outcome<String> sent) {
    String failure = sent.isDone() ? null : sent.findings().getFirst().got();
    transactions.executeWithoutResult(
        none -> requests.mailed(request.id(), request.contact(), failure));
  }
}
