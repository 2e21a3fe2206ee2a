// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Only the holder shows a bound receipt, and only as long as the issuer's list lets it hold. */
class HolderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final String LIST = "https://plant.example/api/receipts/status";
  private final ReceiptSigner issuer = ReceiptSigner.generate();
  private final ReceiptSigner holder = ReceiptSigner.generate();

  private Receipt receipt() {
    JsonObject open =
        JsonObject.builder()
            .put("total", "12.5")
            .put("cnf", JsonObject.builder().put("jwk", holder.key().jwk()).build())
            .put("status", StatusList.claim(LIST, 7))
            .build();
    return Receipt.issue(
        issuer, open, Map.of("source/a", Json.of("10"), "source/b", Json.of("2.5")));
  }

  @Test
  void theHolderShowsAPartToOneReader() {
    Receipt shown =
        receipt().showing(Set.of("source/a")).boundTo(holder, "bank.example", "n-1", NOW);
    Receipt read = Receipt.parse(shown.write()).orElseThrow();
    assertThat(read).isEqualTo(shown);
    JsonObject claims = read.verify(issuer.key(), "bank.example", "n-1").orElseThrow();
    assertThat(claims.text("source/a")).contains("10");
    assertThat(claims.text("source/b")).isEmpty();
    assertThat(read.holder().orElseThrow()).isEqualTo(holder.key());
  }

  @Test
  void anotherReaderQuestionHolderOrCopyIsRefused() {
    Receipt shown = receipt().boundTo(holder, "bank.example", "n-1", NOW);
    assertThat(shown.verify(issuer.key(), "other.example", "n-1").isDone()).isFalse();
    assertThat(shown.verify(issuer.key(), "bank.example", "n-2").isDone()).isFalse();
    assertThat(
            receipt()
                .boundTo(ReceiptSigner.generate(), "bank.example", "n-1", NOW)
                .verify(issuer.key(), "bank.example", "n-1")
                .isDone())
        .isFalse();
    Receipt less = new Receipt(shown.jwt(), shown.disclosures().subList(0, 1), shown.binding());
    assertThat(less.verify(issuer.key(), "bank.example", "n-1").isDone()).isFalse();
    assertThat(receipt().verify(issuer.key(), "bank.example", "n-1").isDone()).isFalse();
    assertThat(receipt().verify(issuer.key()).isDone()).as("the claims alone").isTrue();
  }

  @Test
  void aRevokedReceiptNoLongerHolds() {
    BitSet revoked = new BitSet();
    JsonObject claims = receipt().verify(issuer.key()).orElseThrow();
    String before = new StatusList(LIST, revoked, NOW).signed(issuer, 3600);
    assertThat(StatusList.holds(claims, before, issuer.key(), NOW).orElseThrow()).isTrue();
    revoked.set(7);
    revoked.set(20_000);
    String after = new StatusList(LIST, revoked, NOW).signed(issuer, 3600);
    assertThat(StatusList.holds(claims, after, issuer.key(), NOW).orElseThrow()).isFalse();
    revoked.clear(7);
    revoked.set(6);
    revoked.set(8);
    String others = new StatusList(LIST, revoked, NOW).signed(issuer, 3600);
    assertThat(StatusList.holds(claims, others, issuer.key(), NOW).orElseThrow()).isTrue();
  }

  @Test
  void anOldAnotherOrAForgedListIsRefused() {
    JsonObject claims = receipt().verify(issuer.key()).orElseThrow();
    String list = new StatusList(LIST, new BitSet(), NOW).signed(issuer, 3600);
    assertThat(StatusList.holds(claims, list, issuer.key(), NOW.plusSeconds(3600)).isDone())
        .isFalse();
    String other = new StatusList(LIST + "2", new BitSet(), NOW).signed(issuer, 3600);
    assertThat(StatusList.holds(claims, other, issuer.key(), NOW).isDone()).isFalse();
    assertThat(StatusList.holds(claims, list, holder.key(), NOW).isDone()).isFalse();
    String jwt = receipt().jwt();
    assertThat(StatusList.holds(claims, jwt, issuer.key(), NOW).isDone()).isFalse();
    for (String text : new String[] {"", "a.b", "..", list + "x", list.replace('.', '~')}) {
      assertThat(StatusList.holds(claims, text, issuer.key(), NOW).isDone()).isFalse();
    }
  }

  /** The example of the draft of Token Status List, section 4.1: bits b9 a3 pack to this. */
  @Test
  void theExampleOfTheStandardIsRead() {
    String payload =
        """
        {"sub":"u","exp":99999999999,"status_list":{"bits":1,"lst":"eNrbuRgAAhcBXQ"}}\
        """;
    String list =
        Jwt.sign(issuer, "statuslist+jwt", (JsonObject) Json.parse(payload).orElseThrow());
    int[] bits = {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1};
    for (int i = 0; i < bits.length; i++) {
      JsonObject claims = JsonObject.builder().put("status", StatusList.claim("u", i)).build();
      assertThat(StatusList.holds(claims, list, issuer.key(), NOW).orElseThrow())
          .as("bit %d", i)
          .isEqualTo(bits[i] == 0);
    }
    JsonObject beyond = JsonObject.builder().put("status", StatusList.claim("u", 16)).build();
    assertThat(StatusList.holds(beyond, list, issuer.key(), NOW).isDone()).isFalse();
  }
}
