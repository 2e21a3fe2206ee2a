// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of worked examples in the documentation is the one that these tests compute; {@code
 * -Dtanheng.evidence=write} writes it instead.
 */
class EvidenceTest {

  private static final Path COMMITTED = Path.of("..", "..", "docs", "evidence", "examples.md");
  private static final MathContext PRINTED = new MathContext(12);

  @Test
  void theTableOfTheDocumentationIsTheOneComputed() throws IOException {
    String table = document();
    if ("write".equals(System.getProperty("tanheng.evidence"))) {
      Files.writeString(COMMITTED, table);
    }
    assertThat(Files.readString(COMMITTED))
        .as("docs/evidence/examples.md is stale; write it with -Dtanheng.evidence=write")
        .isEqualTo(table);
  }

  private static String document() {
    String rows =
        WorkedExample.all().stream().map(EvidenceTest::row).collect(Collectors.joining("\n"));
    String others =
        WorkedExample.elsewhere().stream()
            .map(e -> "| %s | %s | %s |".formatted(e.label(), e.part(), e.why()))
            .collect(Collectors.joining("\n"));
    return """
        <!-- SPDX-License-Identifier: Apache-2.0 -->
        # Worked examples

        Published figures (numbered) and derived test vectors (T) against the product's own answer. \
        The rows are data of `serve/exchange` (`examples/worked.csv`); the build computes each, \
        compares it and fails when this page differs. Figures from cases and news do not state \
        their factor. A refutation speaks of the printed numbers alone.

        | Label | Source | By | Published | Asked | Expected | Ours | Result | Note |
        |---|---|---|---|---|---|---|---|---|
        %s

        ## Labels that belong to other parts

        | Label | Part | Why |
        |---|---|---|
        %s
        """
        .formatted(rows, others);
  }

  private static String row(WorkedExample example) {
    List<String> answer = Answers.of(example);
    boolean number = !example.tolerance().isEmpty();
    String ours =
        number
            ? new BigDecimal(answer.getFirst()).round(PRINTED).stripTrailingZeros().toPlainString()
            : example.key().matches("match|warning|finding")
                ? example.expected()
                : answer.getFirst();
    String result =
        number
            ? new BigDecimal(example.tolerance()).signum() == 0
                ? "equal"
                : "within " + example.tolerance()
            : switch (example.key()) {
              case "verdict" -> word(ours);
              case "finding" -> "refused";
              case "warning" -> "warned";
              default -> "found";
            };
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            example.label(),
            example.source(),
            example.route(),
            example.published().isEmpty() ? "none" : example.published(),
            example.key(),
            example.expected(),
            number ? ours + " " + Answers.unit(example) : ours,
            result,
            example.why());
  }

  private static String word(String verdict) {
    return switch (verdict) {
      case "MATCHES" -> "matches";
      case "REFUTED" -> "refuted";
      default -> "method unknown";
    };
  }
}
