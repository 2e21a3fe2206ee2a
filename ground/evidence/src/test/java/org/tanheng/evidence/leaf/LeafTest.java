// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.FindingException;

/** A leaf has one form: every kind comes back from its bytes, and no other bytes are a leaf. */
class LeafTest {
  private static final Instant AT = Instant.parse("2026-11-21T08:30:00Z");
  private static final String SHA = "ab".repeat(32);

  private static Json example(FieldForm form) {
    return switch (form) {
      case TEXT -> Json.of("清单 1");
      case HASH -> Json.of(SHA);
      case HASHES -> Json.of(List.of(Json.of(SHA), Json.of("cd".repeat(32))));
      case COUNT -> Json.of("42");
      case INSTANT -> Json.of("2026-01-01T00:00:00Z");
    };
  }

  static Leaf example(LeafKind kind) {
    var fields = JsonObject.builder();
    for (Map.Entry<String, FieldForm> field : kind.fields().entrySet()) {
      fields.put(field.getKey(), example(field.getValue()));
    }
    return new Leaf(kind, AT, fields.build());
  }

  @ParameterizedTest
  @EnumSource(LeafKind.class)
  void everyKindComesBackFromItsBytes(LeafKind kind) {
    Leaf leaf = example(kind);
    assertThat(Leaf.parse(leaf.bytes()).orElseThrow()).isEqualTo(leaf);
  }

  /** The bytes as another program must write them; the hash is that of sha256sum. */
  @Test
  void theBytesOfALockAreThese() {
    Leaf lock = example(LeafKind.LOCK);
    assertThat(new String(lock.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"at\":\"2026-11-21T08:30:00Z\",\"by\":\""
                + SHA
                + "\",\"inventory\":\"清单 1\",\"kind\":\"lock\",\"result\":\""
                + SHA
                + "\"}");
    assertThat(lock.hash())
        .hasToString("762ef997db446c787a5b5ad8858d2d80ad1a62ba6c437cfdefa4526ba86c75cd");
  }

  @ParameterizedTest
  @EnumSource(LeafKind.class)
  void aByteChangedAnywhereIsAnotherLeafOrNone(LeafKind kind) {
    Leaf leaf = example(kind);
    byte[] bytes = leaf.bytes();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      assertThat(Leaf.parse(bytes).map(other -> other.hash().equals(leaf.hash())))
          .satisfiesAnyOf(
              outcome -> assertThat(outcome.isDone()).isFalse(),
              outcome -> assertThat(outcome.orElseThrow()).isFalse());
      bytes[i] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"at\":\"2026-11-21T08:30:00Z\",\"kind\":\"magic\"}",
        "{\"at\":\"2026-11-21T08:30:00.0Z\",\"kind\":\"key-rotation\",\"next\":\"b\",\"old\":\"a\"}",
        "{\"at\":\"2026-11-21T08:30:00Z\",\"kind\":\"key-rotation\",\"next\":\"b\"}",
        "{\"at\":\"2026-11-21T08:30:00Z\",\"kind\":\"key-rotation\",\"next\":\"\",\"old\":\"a\"}",
        "{\"at\":\"2026-11-21T08:30:00Z\",\"kind\":\"key-rotation\",\"next\":1,\"old\":\"a\"}",
        "{\"kind\":\"key-rotation\",\"at\":\"2026-11-21T08:30:00Z\",\"next\":\"b\",\"old\":\"a\"}",
        "{\"at\":\"2026-11-21T08:30:00Z\",\"kind\":\"key-rotation\",\"next\":\"b\",\"old\":\"a\"} ",
        "{\"at\":\"+1000000000-12-31T23:59:59Z\",\"kind\":\"key-rotation\",\"next\":\"b\",\"old\":\"a\"}",
        "{\"at\":\"+1000000000-12-31T23:59:59.999999999Z\",\"kind\":\"key-rotation\",\"next\":\"b\",\"old\":\"a\"}"
      })
  void whatIsNoLeafIsRefused(String text) {
    assertThat(Leaf.parse(text.getBytes(StandardCharsets.UTF_8)).findings())
        .extracting("code")
        .containsOnly("leaf-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "-1", "9223372036854775808", "1.0", ""})
  void aCountIsAWholeNumberInItsShortestForm(String count) {
    JsonObject fields =
        JsonObject.builder().put("origin", "gw").put("first", "1").put("last", count).build();
    assertThatThrownBy(() -> new Leaf(LeafKind.SEQUENCE_GAP, AT, fields))
        .isInstanceOf(FindingException.class);
  }

  @Test
  void aCommitmentOpensWithItsSaltAlone() {
    Commitment name = new Commitment("01".repeat(32), Json.of("张伟"));
    assertThat(name.hash())
        .hasToString("11a88cf70c10298b385d03c1b1a0faf264eb8926e7e2d9790d02115d7f7f0eec");
    assertThat(Commitment.of(Json.of("张伟")).hash()).isNotEqualTo(name.hash());
    assertThat(new Commitment("01".repeat(32), Json.of("王伟")).hash()).isNotEqualTo(name.hash());
  }
}
