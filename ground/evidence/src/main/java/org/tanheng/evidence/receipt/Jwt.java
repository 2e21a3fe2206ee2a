// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** A signed text of three parts (RFC 7519) with the one algorithm ES256. */
final class Jwt {
  private static final int PARTS = 3;

  private Jwt() {}

  /**
   * Signs a payload.
   *
   * @param type of the header, as {@code kb+jwt}
   */
  static String sign(ReceiptSigner signer, String type, JsonObject payload) {
    JsonObject header =
        JsonObject.builder()
            .put("alg", "ES256")
            .put("typ", type)
            .put("kid", signer.key().thumbprint())
            .build();
    String signed = part(header) + "." + part(payload);
    return signed + "." + Jose.encode(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String part(JsonObject json) {
    return Jose.encode(json.write().getBytes(StandardCharsets.UTF_8));
  }

  /** The payload, if the key signed it and the header names this type. */
  static JsonObject verified(String jwt, String type, ReceiptKey key) {
    String[] parts = parts(jwt);
    JsonObject header = object(parts[0]);
    boolean isOurs =
        header.text("alg").equals(Optional.of("ES256"))
            && header.text("typ").equals(Optional.of(type));
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    if (!isOurs || !key.verifies(signed, Jose.decode(parts[2]))) {
      throw Jose.refused("signature", header.write(), "a signature of this key (ES256), " + type);
    }
    return object(parts[1]);
  }

  /** The payload as it stands, believed by nobody yet. */
  static JsonObject unverified(String jwt) {
    return object(parts(jwt)[1]);
  }

  private static String[] parts(String jwt) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != PARTS) {
      throw Jose.refused("jwt", jwt, "header, payload and signature");
    }
    return parts;
  }

  private static JsonObject object(String part) {
    if (Json.parse(Jose.text(part)).orElseThrow() instanceof JsonObject object) {
      return object;
    }
    throw Jose.refused("jwt", Jose.text(part), "a JSON object");
  }
}
