// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.tanheng.document.Block;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Section;
import org.tanheng.document.SectionNumbers;
import org.tanheng.document.TraceAnnex;
import org.tanheng.report.internal.Labels;
import org.tanheng.report.internal.QrCode;

/**
 * Writes a document to be edited in a word processor: headings counted by their style, a table of
 * contents, repeated table headers, and the trace of every figure as an endnote.
 */
public final class DocxWriter {
  private final Document document;
  private final XWPFDocument word;
  private final Labels labels;
  private final TraceAnnex annex;
  private final SectionNumbers numbers;
  private final Blocks blocks;
  private final Contents contents;
  private final Flow flow;

  private DocxWriter(Document document, XWPFDocument word) {
    this.document = document;
    this.word = word;
    this.labels = new Labels(document.language());
    this.annex = TraceAnnex.of(document);
    this.numbers = SectionNumbers.of(document);
    Runs runs = new Runs(word, document.language(), annex);
    this.flow = new Flow(word);
    this.blocks = new Blocks(word, flow, runs, labels);
    this.contents = new Contents(word, labels);
  }

  public static void write(Document document, OutputStream out) throws IOException {
    try (XWPFDocument word = new XWPFDocument()) {
      Parts.install(word, document);
      new DocxWriter(document, word).write();
      word.write(out);
    }
  }

  private void write() throws IOException {
    word.getProperties().getCoreProperties().setTitle(document.cover().title());
    word.getProperties().getCoreProperties().setIdentifier(document.id());
    word.createEndnotes();
    word.createFootnotes();
    cover(document.cover());
    contents.write(document, numbers, !annex.entries().isEmpty());
    flow.newPage();
    for (Section section : document.sections()) {
      section(section, 1);
    }
    if (!annex.entries().isEmpty()) {
      traces();
    }
    page();
    Furniture.write(word, document);
    word.enforceUpdateFields();
  }

  private void cover(Cover cover) throws IOException {
    XWPFParagraph number = flow.paragraph("Normal");
    number.setAlignment(ParagraphAlignment.RIGHT);
    Runs.plain(number, document.id());
    Runs.plain(flow.paragraph("Title"), cover.title());
    Runs.plain(flow.paragraph("Subtitle"), cover.subtitle());
    if (!cover.fields().isEmpty()) {
      CoverTable.write(word, cover);
    }
    if (cover.check() != null) {
      check(cover.check());
    }
  }

  private void check(Cover.Check check) throws IOException {
    XWPFParagraph code = flow.paragraph("Normal");
    code.setAlignment(ParagraphAlignment.CENTER);
    code.setSpacingBefore(1200);
    int size = QrCode.MILLIMETRES * Units.EMU_PER_CENTIMETER / 10;
    try (var png = new ByteArrayInputStream(QrCode.png(check.address()))) {
      code.createRun().addPicture(png, PictureType.PNG, "check.png", size, size);
    } catch (InvalidFormatException e) {
      throw new IOException("the code could not be placed", e);
    }
    for (String line : List.of(check.label(), check.id(), check.address())) {
      XWPFParagraph beside = flow.paragraph("Normal");
      beside.setAlignment(ParagraphAlignment.CENTER);
      beside.setSpacingAfter(20);
      Runs.plain(beside, line);
    }
  }

  private void section(Section section, int depth) throws IOException {
    XWPFParagraph heading = flow.paragraph(style(section, depth));
    if (section.kind() == Section.Kind.PLAIN) {
      heading.setNumID(BigInteger.ZERO);
    }
    contents.anchor(heading, section.id());
    Runs.plain(heading, section.title());
    for (Block block : section.blocks()) {
      blocks.write(block);
    }
    for (Section child : section.sections()) {
      section(child, depth + 1);
    }
  }

  private static String style(Section section, int depth) {
    return section.kind() == Section.Kind.ANNEX ? "Annex" : "Heading" + Math.min(depth, 3);
  }

  /** The heading under which the word processor prints the endnotes. */
  private void traces() {
    flow.newPage();
    XWPFParagraph heading = flow.paragraph("Heading1");
    heading.setNumID(BigInteger.ZERO);
    contents.anchor(heading, Contents.TRACES);
    Runs.plain(heading, labels.traces());
    Runs.plain(flow.paragraph("Normal"), labels.tracesNote());
  }

  private void page() {
    CTSectPr section =
        word.getDocument().getBody().isSetSectPr()
            ? word.getDocument().getBody().getSectPr()
            : word.getDocument().getBody().addNewSectPr();
    section.addNewEndnotePr().addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    section.addNewFootnotePr().addNewNumFmt().setVal(STNumberFormat.LOWER_LETTER);
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(1474));
    margin.setBottom(BigInteger.valueOf(1304));
    margin.setLeft(BigInteger.valueOf(1474));
    margin.setRight(BigInteger.valueOf(1304));
    margin.setHeader(BigInteger.valueOf(720));
    margin.setFooter(BigInteger.valueOf(620));
    margin.setGutter(BigInteger.ZERO);
    section.addNewTitlePg();
  }
}
