// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.evidence.ReceiptKeys;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.receipt.IssuedReceipt;
import org.tanheng.data.receipt.ReceiptRepository;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.receipt.StatusList;
import org.tanheng.finding.Finding;

/** Which receipts were signed and which no longer hold, told to everybody in one signed list. */
@Component
class ReceiptBook {
  private static final long DAY = 86_400;

  private final ReceiptRepository receipts;
  private final ReceiptKeys keys;
  private final EvidenceOutbox outbox;
  private final AuditTrail audit;

  ReceiptBook(
      ReceiptRepository receipts, ReceiptKeys keys, EvidenceOutbox outbox, AuditTrail audit) {
    this.receipts = receipts;
    this.keys = keys;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Where the list is found. */
  static String address(String base) {
    return base + "/api/receipts/status";
  }

  /** The list as of now, good for a day. */
  String status(String base) {
    return new StatusList(address(base), receipts.revoked(), outbox.now())
        .signed(keys.signer(), DAY);
  }

  List<IssuedReceipt> of(CurrentUser user, UUID inventory) {
    return receipts.of(inventory, user.scope());
  }

  /** The number of a receipt that is signed in this transaction. */
  int next() {
    return receipts.next();
  }

  void add(CurrentUser user, IssuedReceipt receipt) {
    receipts.add(receipt, user.id());
  }

  /** Ends a receipt for a reason. */
  @Transactional
  public IssuedReceipt revoke(CurrentUser user, int number, String reason) {
    IssuedReceipt receipt = require(user, number);
    user.requireAny(receipt.orgUnitId(), Role.MANAGER);
    if (reason.isBlank()) {
      throw ApiException.malformed(
          Finding.error(
              "reason-missing", "reason", "nothing", "why it no longer holds", "Say why."));
    }
    end(user, receipt, reason.strip());
    return require(user, number);
  }

  /** Ends the receipts of all versions of an inventory that was restated. */
  void restated(CurrentUser user, UUID inventory, String reason) {
    receipts.of(inventory, OrgScope.everything()).forEach(one -> end(user, one, reason));
  }

  private void end(CurrentUser user, IssuedReceipt receipt, String reason) {
    if (receipts.revoke(receipt.number(), user.id(), reason)) {
      outbox.record(
          LeafKind.RECEIPT_REVOCATION,
          receipt.inventoryId().toString(),
          null,
          JsonObject.builder().put("content", receipt.content()).build(),
          Map.of("reason", Json.of(reason), "by", EvidenceOutbox.person(user)));
      audit.record(
          user,
          "receipt-revoke",
          "inventory",
          receipt.inventoryId(),
          receipt.orgUnitId(),
          receipt,
          reason);
    }
  }

  private IssuedReceipt require(CurrentUser user, int number) {
    return receipts
        .byNumber(number, user.scope())
        .orElseThrow(() -> ApiException.notFound("receipt", number));
  }
}
