// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.evidence.ReceiptKeys;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Conformity receipts (SD-JWT VC) and the key of their issuer. */
@RestController
class ReceiptController {
  /** A receipt in one line: SD-JWT with all its disclosures. */
  record SignedReceipt(String receipt) {}

  private final ReceiptExport receipts;
  private final ReceiptKeys keys;
  private final Identifiers identifiers;

  ReceiptController(ReceiptExport receipts, ReceiptKeys keys, Identifiers identifiers) {
    this.receipts = receipts;
    this.keys = keys;
    this.identifiers = identifiers;
  }

  /** Signs a receipt of an approved version; it shows all, and its holder may leave parts out. */
  @PostMapping("/api/inventories/{id}/versions/{version}/receipt")
  SignedReceipt issue(CurrentUser user, @PathVariable UUID id, @PathVariable int version) {
    return new SignedReceipt(receipts.issue(user, id, version, identifiers.base()));
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
