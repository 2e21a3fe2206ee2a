// SPDX-License-Identifier: Apache-2.0
package org.tanheng.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void whatIsNotSeenIsShownByItsNumber() {
    assertThat(OneLine.of("\u001b[2Ja\nb\u202Ec\u2028d\u009b"))
        .isEqualTo("\\u001b[2Ja\\u000ab\\u202ec\\u2028d\\u009b");
    assertThat(OneLine.of("碳 $1 \\ 𝒜")).isEqualTo("碳 $1 \\ 𝒜");
  }
}
