// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTest {

  /** FIPS 180-4 example messages (NIST CSRC, SHA-256). */
  @ParameterizedTest
  @CsvSource({
    "abc,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
        + "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    "'',e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  })
  void isSha256(String message, String digest) {
    assertThat(Hash.ofText(message).hex()).isEqualTo(digest);
  }

  @Test
  void readsWhatAUserPastes() {
    String hex = Hash.ofText("abc").hex();
    assertThat(Hash.parse(" " + hex.toUpperCase(java.util.Locale.ROOT) + "\n").orElseThrow())
        .isEqualTo(Hash.ofText("abc"));
    assertThat(Hash.parse(hex.substring(1)).findings().getFirst().code()).isEqualTo("hash-form");
    assertThat(Hash.ofText("abc").abbreviated()).isEqualTo("ba7816bf8f01");
  }

  @Test
  void acceptsNothingElse() {
    assertThatThrownBy(() -> new Hash("ABC")).isInstanceOf(IllegalArgumentException.class);
  }
}
