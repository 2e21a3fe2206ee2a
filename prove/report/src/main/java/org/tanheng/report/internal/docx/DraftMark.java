// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPicture;

/** A pale mark across the page, as word processors themselves put it into the header. */
final class DraftMark {
  private static final String SHAPE =
      """
      <xml-fragment xmlns:v="urn:schemas-microsoft-com:vml"
          xmlns:o="urn:schemas-microsoft-com:office:office"
          xmlns:w10="urn:schemas-microsoft-com:office:word">
        <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
            path="m@7,l@8,m@5,21600l@6,21600e">
          <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
            <v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>
            <v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
            <v:f eqn="if @0 @4 21600"/></v:formulas>
          <v:path textpathok="t" o:connecttype="rect"/>
          <v:textpath on="t" fitshape="t"/>
        </v:shapetype>
        <v:shape id="PowerPlusWaterMarkObject%1$d" type="#_x0000_t136"
            style="position:absolute;margin-left:0;margin-top:0;width:%2$dpt;height:%3$dpt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
            fillcolor="#d9d9d9" stroked="f">
          <v:fill opacity=".5"/>
          <v:textpath style="font-family:&quot;黑体&quot;" string="%4$s"/>
        </v:shape>
      </xml-fragment>
      """;

  private DraftMark() {}

  /** Adds the mark to a paragraph of a header; the number tells the marks of a file apart. */
  static void draw(XWPFParagraph paragraph, String text, int number) {
    boolean wide = text.codePoints().anyMatch(c -> c >= 0x2E80);
    int height = 130;
    int width = Math.min(430, (int) (height * text.length() * (wide ? 1.0 : 0.75)));
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    try {
      CTPicture picture = paragraph.createRun().getCTR().addNewPict();
      picture.set(XmlObject.Factory.parse(SHAPE.formatted(number, width, height, safe)));
    } catch (XmlException e) {
      throw new IllegalStateException("the mark of this module is broken", e);
    }
  }
}
