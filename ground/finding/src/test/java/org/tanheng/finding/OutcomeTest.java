// SPDX-License-Identifier: Apache-2.0
package org.tanheng.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Finding WARNING = Finding.warning("w", "a", "1", "2", "look");
  private static final Finding ERROR = Finding.error("e", "b", "3", "4", "mend");

  @Test
  void findingsOfBothStepsAreKeptInOrder() {
    var outcome = Outcome.done(2, List.of(WARNING)).flatMap(n -> Outcome.<Integer>refused(ERROR));
    assertThat(outcome.isDone()).isFalse();
    assertThat(outcome.findings()).containsExactly(WARNING, ERROR);
  }

  @Test
  void mapKeepsWarnings() {
    var outcome = Outcome.done(2, List.of(WARNING)).map(n -> n * 3);
    assertThat(outcome.orElseThrow()).isEqualTo(6);
    assertThat(outcome.findings()).containsExactly(WARNING);
  }

  @Test
  void anExceptionInsideBecomesARefusalAtTheEdge() {
    Outcome<Integer> outcome =
        Outcome.of(
            () -> {
              throw new FindingException(ERROR);
            });
    assertThat(outcome.findings()).containsExactly(ERROR);
    assertThatThrownBy(outcome::orElseThrow).isInstanceOf(FindingException.class);
  }

  @Test
  void aRefusalWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> Outcome.refused(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
