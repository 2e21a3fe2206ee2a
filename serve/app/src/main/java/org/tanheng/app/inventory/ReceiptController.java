// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.evidence.ReceiptKeys;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.receipt.IssuedReceipt;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.receipt.ReceiptKey;

/** Conformity receipts (SD-JWT VC) and the key of their issuer. */
@RestController
class ReceiptController {
  /** A receipt in one line: SD-JWT with all its disclosures. */
  record SignedReceipt(String receipt) {}

  /**
   * To whom a receipt is bound.
   *
   * @param holder public key as JWK text (P-256), null if any holder may show it
   */
  record ReceiptWish(@Nullable String holder) {}

  /** Why a receipt no longer holds. */
  record ReceiptEnd(String reason) {}

  private final ReceiptExport receipts;
  private final ReceiptBook book;
  private final ReceiptKeys keys;
  private final Identifiers identifiers;

  ReceiptController(
      ReceiptExport receipts, ReceiptBook book, ReceiptKeys keys, Identifiers identifiers) {
    this.receipts = receipts;
    this.book = book;
    this.keys = keys;
    this.identifiers = identifiers;
  }

  /** Signs a receipt of an approved version; it shows all, and its holder may leave parts out. */
  @PostMapping("/api/inventories/{id}/versions/{version}/receipt")
  SignedReceipt issue(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestBody ReceiptWish wish) {
    String text = wish.holder();
    ReceiptKey holder =
        text == null || text.isBlank()
            ? null
            : Json.parse(text).flatMap(ReceiptKey::parse).orElseThrow();
    return new SignedReceipt(receipts.issue(user, id, version, identifiers.base(), holder));
  }

  /** The receipts of an inventory and whether they hold. */
  @GetMapping("/api/inventories/{id}/receipts")
  List<IssuedReceipt> all(CurrentUser user, @PathVariable UUID id) {
    return book.of(user, id);
  }

  /** Ends a receipt; the list says so from now on. */
  @PostMapping("/api/receipts/{number}/revocation")
  IssuedReceipt revoke(CurrentUser user, @PathVariable int number, @RequestBody ReceiptEnd end) {
    return book.revoke(user, number, end.reason());
  }

  /** The list of receipts that no longer hold (Token Status List), signed; for everybody. */
  @GetMapping(path = "/api/receipts/status", produces = "application/statuslist+jwt")
  ResponseEntity<String> status() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
        .body(book.status(identifiers.base()));
  }

  /** The issuer's key, where a verifier of SD-JWT VC looks for it. */
  @GetMapping(path = "/.well-known/jwt-vc-issuer", produces = MediaType.APPLICATION_JSON_VALUE)
  String issuer() {
    JsonObject key = keys.signer().key().jwk();
    return JsonObject.builder()
        .put("issuer", identifiers.base())
        .put("jwks", JsonObject.builder().put("keys", Json.of(List.of(key))).build())
        .build()
        .write();
  }
}
