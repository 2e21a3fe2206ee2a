// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The paragraphs of the body in order; a page break is a property of the paragraph after it. */
final class Flow {
  private final XWPFDocument word;
  private boolean newPage;

  Flow(XWPFDocument word) {
    this.word = word;
  }

  XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(style);
    if (newPage) {
      paragraph.setPageBreak(true);
      newPage = false;
    }
    return paragraph;
  }

  /** What follows begins on a new page. */
  void newPage() {
    newPage = true;
  }
}
