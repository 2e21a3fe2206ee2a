// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;

class ReceiptTest {
  private static final ReceiptSigner SIGNER = ReceiptSigner.generate();
  private static final JsonObject OPEN =
      JsonObject.builder().put("iss", "https://carbon.example.com").put("total", "12.5").build();
  private static final Map<String, Json> HIDDEN =
      Map.of("gases", JsonObject.builder().put("CO2", "12").build(), "lines", Json.of(3));

  /**
   * The key and thumbprint that RFC 9901 and RFC 7638 leave open are checked by their own rules.
   */
  @Test
  void theKeyOfRfc7515ReadsAndHasItsThumbprint() {
    String jwk =
        """
        {"kty":"EC","crv":"P-256",
         "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
         "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
        """;
    ReceiptKey key = ReceiptKey.parse(Json.parse(jwk).orElseThrow()).orElseThrow();
    assertThat(key.thumbprint()).isEqualTo("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
    String signed =
        "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
            + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    byte[] signature =
        Jose.decode(
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU"
                + "1Q");
    byte[] message = signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(key.verifies(message, signature)).isTrue();
    message[20] ^= 1;
    assertThat(key.verifies(message, signature)).isFalse();
  }

  @Test
  void aCopyShowsWhatTheHolderChooses() {
    Receipt whole = Receipt.issue(SIGNER, OPEN, HIDDEN);
    assertThat(claims(whole).members().keySet()).contains("iss", "total", "gases", "lines");
    Receipt part = whole.showing(Set.of("lines"));
    assertThat(part.shown()).containsExactly("lines");
    assertThat(claims(part).members().keySet()).containsExactlyInAnyOrder("iss", "total", "lines");
    assertThat(part.write())
        .doesNotContain(Jose.encode("CO2".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(claims(part.showing(Set.of())).members().keySet()).containsExactly("iss", "total");
  }

  @Test
  void anyChangedCharacterIsRefused() {
    String text = Receipt.issue(SIGNER, OPEN, HIDDEN).write();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      Outcome<JsonObject> read =
          Receipt.parse(changed).flatMap(receipt -> receipt.verify(SIGNER.key()));
      assertThat(read.isDone()).as("character %d", i).isFalse();
    }
  }

  @Test
  void foreignKeysForeignAndDoubledDisclosuresAreRefused() {
    Receipt receipt = Receipt.issue(SIGNER, OPEN, HIDDEN);
    assertThat(receipt.verify(ReceiptSigner.generate().key()).isDone()).isFalse();
    String own = receipt.disclosures().getFirst();
    assertThat(refused(new Receipt(receipt.jwt(), List.of(own, own)))).isTrue();
    String foreign = Receipt.issue(SIGNER, OPEN, HIDDEN).disclosures().getFirst();
    assertThat(refused(new Receipt(receipt.jwt(), List.of(foreign)))).isTrue();
    assertThat(Receipt.parse("nothing").isDone()).isFalse();
    assertThat(Receipt.parse(receipt.write() + "kb-jwt").isDone()).isFalse();
  }

  @Test
  void theKeyFileReadsBackAndAMixedPairIsRefused() {
    ReceiptSigner again = ReceiptSigner.parse(SIGNER.encoded()).orElseThrow();
    assertThat(again.key().thumbprint()).isEqualTo(SIGNER.key().thumbprint());
    String mixed =
        SIGNER
            .encoded()
            .replace(
                SIGNER.key().jwk().text("x").orElseThrow(),
                ReceiptSigner.generate().key().jwk().text("x").orElseThrow());
    assertThat(ReceiptSigner.parse(mixed).isDone()).isFalse();
    assertThat(ReceiptSigner.parse("{}").isDone()).isFalse();
  }

  private static boolean refused(Receipt receipt) {
    return !receipt.verify(SIGNER.key()).isDone();
  }

  private static JsonObject claims(Receipt receipt) {
    return Receipt.parse(receipt.write()).orElseThrow().verify(SIGNER.key()).orElseThrow();
  }
}
