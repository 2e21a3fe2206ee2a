// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.tanheng.document.Document;
import org.tanheng.document.Status;

/** Header, footer with page x of y, and the mark of a draft on every page. */
final class Furniture {
  private Furniture() {}

  static void write(XWPFDocument word, Document document) {
    boolean draft = document.status() == Status.DRAFT;
    XWPFHeader header = word.createHeader(HeaderFooterType.DEFAULT);
    XWPFParagraph first = word.createHeader(HeaderFooterType.FIRST).createParagraph();
    XWPFParagraph line = header.createParagraph();
    line.setStyle("Header");
    Runs.plain(line, document.cover().title().replace('\n', ' '));
    line.createRun().addTab();
    XWPFRun mark = line.createRun();
    mark.setColor("B3261E");
    mark.setText(draft ? document.watermark() : "");
    line.createRun().addTab();
    Runs.plain(line, document.id());
    if (draft) {
      DraftMark.draw(line, document.watermark(), 1);
      DraftMark.draw(first, document.watermark(), 2);
    }
    footer(word.createFooter(HeaderFooterType.DEFAULT), document);
    word.createFooter(HeaderFooterType.FIRST).createParagraph().setStyle("Footer");
  }

  private static void footer(XWPFFooter footer, Document document) {
    XWPFParagraph line = footer.createParagraph();
    line.setStyle("Footer");
    Runs.plain(line, document.language().pick("第 ", "Page "));
    line.getCTP().addNewFldSimple().setInstr(" PAGE ");
    Runs.plain(line, document.language().pick(" 页　共 ", " of "));
    line.getCTP().addNewFldSimple().setInstr(" NUMPAGES ");
    Runs.plain(line, document.language().pick(" 页", ""));
  }
}
