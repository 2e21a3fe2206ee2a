// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionNumbersTest {

  @Test
  void chaptersAnnexesAndPlainHeadingsAreCountedApart() {
    Section deep = Section.of("deep", "Gases", List.of());
    Section second = Section.of("b", "Results", List.of()).with(deep);
    Section plain = Section.of("p", "附表1", List.of()).as(Section.Kind.PLAIN);
    Section annex =
        Section.of("x", "Traces", List.of())
            .as(Section.Kind.ANNEX)
            .with(Section.of("x1", "Inputs", List.of()));
    Document document = Samples.document(List.of(), second, plain, annex);
    assertThat(headings(document))
        .containsExactly(
            "1 Results", "2 Results", "2.1 Gases", "附表1", "Annex A Traces", "A.1 Inputs");
    assertThat(headings(document.counted(Numbering.CHINESE)))
        .startsWith("一、Results", "二、Results", "（一）Gases");
  }

  @ParameterizedTest
  @CsvSource({"1,一", "10,十", "11,十一", "20,二十", "99,九十九"})
  void countsInChinese(int number, String characters) {
    assertThat(SectionNumbers.chinese(number)).isEqualTo(characters);
  }

  private static List<String> headings(Document document) {
    SectionNumbers numbers = SectionNumbers.of(document);
    return document.walk().map(numbers::heading).toList();
  }
}
