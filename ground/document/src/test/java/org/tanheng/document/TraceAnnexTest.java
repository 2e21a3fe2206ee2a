// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Language;

class TraceAnnexTest {

  @Test
  void figuresOfOneSourceShareANumberEvenIfTheTraceWasBuiltTwice() {
    Document document =
        Samples.document(
            List.of(
                Block.Paragraph.of(Figure.of(Samples.gas(), 2)),
                Block.Paragraph.of(Figure.of(Samples.published("gwp", "28", "1"), 0)),
                Block.Paragraph.of(Figure.of(Samples.gas(), 4))));
    TraceAnnex annex = TraceAnnex.of(document);
    assertThat(annex.entries()).hasSize(2);
    assertThat(annex.numberOf(Samples.gas())).hasValue(1);
    assertThat(annex.numberOf(Samples.published("gwp", "28", "1"))).hasValue(2);
    assertThat(annex.numberOf(Samples.published("ncv", "389.31", "GJ/1e4 Nm3"))).isEmpty();
    assertThat(annex.graph().nodes()).hasSize(6);
  }

  @Test
  void inputsStandBeforeWhatIsMadeOfThem() {
    TraceGraph graph = new TraceGraph();
    TraceGraph.Node node = graph.add(Samples.gas());
    assertThat(graph.nodes().getLast()).isEqualTo(node);
    assertThat(node.inputs()).allMatch(input -> input.number() < node.number());
  }

  @Test
  void theFormulaIsPrintedWithItsValuesAndSources() {
    TraceText text = new TraceText(Language.EN);
    assertThat(text.steps(Samples.gas()))
        .containsExactly(
            "gas boiler = 21 1e4 Nm3 × 389.31 GJ/1e4 Nm3 × 0.01532 tC/GJ × 0.99 × 44/12"
                + " = 454.653191916 tCO2");
    assertThat(text.sources(Samples.gas()))
        .containsExactly(
            "fuel table, 2024, row 7, fuel/mee-ets/natural-gas, release 2026.1, unverified");
    assertThat(new TraceText(Language.ZH).sources(Samples.gas()))
        .containsExactly("fuel table，2024，row 7，fuel/mee-ets/natural-gas，因子库版本 2026.1，未核对原文");
  }
}
