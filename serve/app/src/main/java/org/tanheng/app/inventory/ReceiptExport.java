// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.evidence.ReceiptKeys;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.Inventory;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.receipt.IssuedReceipt;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.receipt.Receipt;
import org.tanheng.evidence.receipt.ReceiptKey;
import org.tanheng.evidence.receipt.ReceiptSigner;
import org.tanheng.evidence.receipt.StatusList;
import org.tanheng.finding.Finding;
import org.tanheng.verify.Computation;

/**
 * Signs conformity receipts of approved inventories: totals and scopes open, gases, categories and
 * every source each behind a disclosure of its own.
 */
@Service
class ReceiptExport {
  private static final String TYPE = "/credentials/inventory-conformity";

  private final Recomputed inventories;
  private final EvidenceOutbox outbox;
  private final EvidenceLog log;
  private final ReceiptKeys keys;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final ReceiptBook book;

  ReceiptExport(
      Recomputed inventories,
      EvidenceOutbox outbox,
      EvidenceLog log,
      ReceiptKeys keys,
      AuditTrail audit,
      TransactionTemplate transactions,
      ReceiptBook book) {
    this.book = book;
    this.inventories = inventories;
    this.outbox = outbox;
    this.log = log;
    this.keys = keys;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * The receipt, recorded in the log and the audit trail.
   *
   * @param holder key that alone may show it, null if any holder may
   */
  String issue(CurrentUser user, UUID id, int version, String base, @Nullable ReceiptKey holder) {
    Recomputed.Version opened = inventories.version(user, id, version);
    StoredInventory stored = opened.stored();
    user.requireAny(stored.orgUnitId(), Role.MANAGER);
    InventoryState state = stored.state();
    if (state != InventoryState.APPROVED && state != InventoryState.LOCKED) {
      throw ApiException.conflict(
          Finding.error(
              "receipt-not-approved",
              "inventory",
              state.name(),
              "APPROVED or LOCKED",
              "Have the inventory approved first: a receipt says that it was."));
    }
    Inventory inventory = opened.inventory();
    Computation computation =
        Computation.of(inventory.input(), inventory.pack(), opened.library()).orElseThrow();
    ReceiptSigner signer = keys.signer();
    Hash result = computation.resultHash();
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              int number = book.next();
              JsonObject open = open(stored, computation, base, number, holder);
              String text = Receipt.issue(signer, open, hidden(computation.result())).write();
              keep(user, stored, number, text, holder);
              outbox.record(
                  LeafKind.RECEIPT,
                  id.toString(),
                  null,
                  JsonObject.builder()
                      .put("inventory", id.toString())
                      .put("result", result.hex())
                      .put("content", content(text).hex())
                      .put("key", signer.key().thumbprint())
                      .build(),
                  Map.of());
              return text;
            }));
  }

  private void keep(
      CurrentUser user,
      StoredInventory stored,
      int number,
      String text,
      @Nullable ReceiptKey holder) {
    String content = content(text).hex();
    book.add(
        user,
        new IssuedReceipt(
            number,
            stored.id(),
            stored.version(),
            stored.orgUnitId(),
            content,
            holder == null ? null : holder.thumbprint(),
            Instant.EPOCH,
            null,
            null));
    audit.record(
        user, "receipt-issue", "inventory", stored.id(), stored.orgUnitId(), null, content);
  }

  /** The hash in the log is that of the signed part, which all copies have in common. */
  private static Hash content(String receipt) {
    String jwt = receipt.substring(0, receipt.indexOf('~'));
    return Hash.of(jwt.getBytes(StandardCharsets.US_ASCII));
  }

  private JsonObject open(
      StoredInventory stored,
      Computation computation,
      String base,
      int number,
      @Nullable ReceiptKey holder) {
    JsonObject result = computation.result();
    Map<String, Json> claims = new LinkedHashMap<>();
    claims.put("iss", Json.of(base));
    claims.put("vct", Json.of(base + TYPE));
    claims.put("iat", Json.of(outbox.now().getEpochSecond()));
    claims.put("status", StatusList.claim(ReceiptBook.address(base), number));
    if (holder != null) {
      claims.put("cnf", JsonObject.builder().put("jwk", holder.jwk()).build());
    }
    claims.put("inventory", Json.of(stored.id().toString()));
    claims.put("version", Json.of(Integer.toString(stored.version())));
    claims.put("state", Json.of(stored.state().name()));
    claims.put("periodStart", Json.of(stored.periodStart().toString()));
    claims.put("periodEnd", Json.of(stored.periodEnd().toString()));
    claims.put("unit", Json.of("tCO2e"));
    for (String name : new String[] {"organisation", "method", "gwp", "total", "totalMarket"}) {
      result.text(name).ifPresent(value -> claims.put(name, Json.of(value)));
    }
    result.get("scopes").ifPresent(scopes -> claims.put("scopes", scopes));
    claims.put("result", Json.of(computation.resultHash().hex()));
    log.key().ifPresent(key -> claims.put("log", Json.of(key.name())));
    return new JsonObject(claims);
  }

  private static Map<String, Json> hidden(JsonObject result) {
    Map<String, Json> hidden = new LinkedHashMap<>();
    for (String name : new String[] {"categories", "gases"}) {
      result.get(name).ifPresent(value -> hidden.put(name, value));
    }
    for (Json item : result.items("lines")) {
      JsonObject line = (JsonObject) item;
      hidden.put(
          "source/" + line.text("id").orElseThrow(), Json.of(line.text("value").orElseThrow()));
    }
    return hidden;
  }
}
