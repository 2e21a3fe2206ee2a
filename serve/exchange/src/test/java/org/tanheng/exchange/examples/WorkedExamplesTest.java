// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published figures and derived test vectors, each against the product's own answer. */
class WorkedExamplesTest {

  private static final int EXAMPLES = 53;
  private static final int VECTORS = 20;

  static Stream<WorkedExample> examples() {
    return WorkedExample.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void answers(WorkedExample example) {
    List<String> answer = Answers.of(example);
    if (example.tolerance().isEmpty()) {
      assertThat(answer).as(example.why()).contains(example.expected());
      return;
    }
    assertThat(answer).hasSize(1);
    BigDecimal off = new BigDecimal(answer.getFirst()).subtract(new BigDecimal(example.expected()));
    assertThat(off.abs())
        .as("%s: %s", example.why(), answer)
        .isLessThanOrEqualTo(new BigDecimal(example.tolerance()));
  }

  @Test
  void everyLabelIsCoveredOrSaysWhereItBelongs() {
    List<String> wanted =
        Stream.concat(
                IntStream.rangeClosed(1, EXAMPLES).mapToObj(Integer::toString),
                IntStream.rangeClosed(1, VECTORS).mapToObj(n -> "T" + n))
            .toList();
    List<String> covered = examples().map(WorkedExample::label).distinct().toList();
    List<String> elsewhere =
        WorkedExample.elsewhere().stream().map(WorkedExample.Elsewhere::label).toList();
    assertThat(Stream.concat(covered.stream(), elsewhere.stream()))
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(WorkedExample.elsewhere())
        .allSatisfy(e -> assertThat(e.part() + e.why()).isNotBlank());
  }
}
