// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.evidence.Hash;

/** Batches of readings are named by place and hash, and by nothing that is kept. */
class ReadingBatchNameTest {
  private static final Hash LEAF = new Hash("ffffffffff" + "0".repeat(54));

  @Test
  void placeAndHashMakeTheNameAndComeBack() {
    ReadingBatchName name = ReadingBatchName.of(33, LEAF);
    assertThat(name.id()).isEqualTo("U000011ZZZZZZZZ");
    assertThat(ReadingBatchName.parse("U000011ZZZZZZZZ")).contains(name);
    assertThat(Identifiers.printed("U000011ZZZZZZZZ")).isEqualTo("U0000-11ZZZ-ZZZZZ");
    assertThat(Identifiers.printed("7K3M9QXW2T")).isEqualTo("7K3M9-QXW2T");
    assertThat(ReadingBatchName.of((1L << 30) - 1, LEAF).id()).isEqualTo("UZZZZZZZZZZZZZZ");
    ReadingBatchName beyond = ReadingBatchName.of(1L << 30, LEAF);
    assertThat(beyond.id()).isEqualTo("UU0000001000000ZZZZZZZZ");
    assertThat(ReadingBatchName.parse(beyond.id())).contains(beyond);
    ReadingBatchName last = ReadingBatchName.of(Long.MAX_VALUE, LEAF);
    assertThat(ReadingBatchName.parse(last.id())).contains(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "U",
        "7K3M9QXW2T",
        "U000011ZZZZZZZ",
        "U00001UZZZZZZZZ",
        "u000011zzzzzzzz",
        "UU0000000000011ZZZZZZZZ",
        "UUZZZZZZZZZZZZZZZZZZZZZ"
      })
  void otherNamesAreNone(String id) {
    assertThat(ReadingBatchName.parse(id)).isEmpty();
  }
}
