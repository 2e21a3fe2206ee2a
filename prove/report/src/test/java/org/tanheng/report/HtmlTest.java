// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.document.Block;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Section;
import org.tanheng.units.Language;

class HtmlTest {

  @Test
  void whatAUserTypesStaysText() throws IOException {
    Section section =
        Section.of("s", "<script>", List.of(Block.Paragraph.of("a < b & \"c\"\nsecond line")));
    Cover cover = new Cover("</title><b>", "", List.of(new Cover.Field("<i>", "\" onload=")));
    String html = html(Document.draft("x\"}", Language.EN, cover, List.of(section)));
    assertThat(html).doesNotContain("<script>", "</title><b>", "<i>", "\" onload=");
    assertThat(html).contains("a &lt; b &amp; &quot;c&quot;<br/>second line");
  }

  @Test
  void figuresLinkToTheirSourceAndGasesAreSetLow() throws IOException {
    String html = html(Sample.document(Language.EN, 2));
    assertThat(html).contains("href=\"#trace-1\"", "id=\"trace-1\"", "tCO<sub>2</sub>");
    assertThat(html).contains("N<sub>2</sub>O", "CH<sub>4</sub>", "Nm<sup>3</sup>");
  }

  private static String html(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reports.write(document, ReportFormat.HTML, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
