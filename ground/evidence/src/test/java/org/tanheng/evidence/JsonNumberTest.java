// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The number reader beside the grammar of RFC 8259, section 6, written as one expression. */
class JsonNumberTest {
  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
  private static final String LETTERS = "00112359-+..eE ";

  @Test
  void takesWhatTheGrammarTakes() {
    var random = new SplittableRandom(20_261_121);
    int numbers = 0;
    for (int i = 0; i < 200_000; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(9);
      for (int k = 0; k < length; k++) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      boolean wanted = GRAMMAR.matcher(text).matches();
      assertThat(JsonNumber.isNumber(text.toString())).as("%s", text).isEqualTo(wanted);
      numbers += wanted ? 1 : 0;
    }
    assertThat(numbers).isGreaterThan(10_000);
  }
}
