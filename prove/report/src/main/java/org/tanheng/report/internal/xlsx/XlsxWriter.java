// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Section;
import org.tanheng.document.SectionNumbers;
import org.tanheng.document.Status;
import org.tanheng.document.TraceAnnex;
import org.tanheng.report.internal.QrCode;

/**
 * Writes a document as a workbook that a verifier can recompute: a sheet per chapter, then the
 * calculation as live formulas over the sheets of inputs and factors.
 */
public final class XlsxWriter {
  private final Document document;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Set<String> names = new HashSet<>();

  private XlsxWriter(Document document, XSSFWorkbook workbook) {
    this.document = document;
    this.workbook = workbook;
    this.styles = new Styles(workbook, document.language());
  }

  public static void write(Document document, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new XlsxWriter(document, workbook).write();
      workbook.write(out);
    }
  }

  private void write() {
    workbook.getProperties().getCoreProperties().setTitle(document.cover().title());
    workbook.getProperties().getCoreProperties().setIdentifier(document.id());
    TraceAnnex annex = TraceAnnex.of(document);
    ValueSheets values =
        new ValueSheets(workbook, styles, document.language(), annex, new Places(annex.graph()));
    Links links = new Links(annex, values);
    SectionNumbers numbers = SectionNumbers.of(document);
    SectionSheet.Counter counter = new SectionSheet.Counter();
    cover();
    values.open();
    values.write();
    for (Section section : document.sections()) {
      XSSFSheet sheet = workbook.createSheet(name(numbers.heading(section)));
      new SectionSheet(sheet, styles, document.language(), links, counter).write(section, numbers);
    }
    values.last();
    workbook.forEach(this::page);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.setForceFormulaRecalculation(true);
  }

  private void cover() {
    Sheet sheet = workbook.createSheet(name(document.language().pick("封面", "Cover")));
    Cover cover = document.cover();
    int row = 1;
    Cells.put(sheet, row++, 0, cover.title().replace('\n', ' '), styles.of(Styles.Look.TITLE));
    Cells.put(sheet, row++, 0, cover.subtitle(), styles.of(Styles.Look.TEXT));
    Cells.put(sheet, row++, 0, document.id(), styles.of(Styles.Look.TEXT));
    if (document.status() == Status.DRAFT) {
      Cells.put(sheet, row++, 0, document.watermark(), styles.of(Styles.Look.GAP));
    }
    row++;
    for (Cover.Field field : cover.fields()) {
      Cells.put(sheet, row, 0, field.label(), styles.of(Styles.Look.TEXT));
      Cells.put(sheet, row++, 1, field.value(), styles.of(Styles.Look.TEXT));
    }
    if (cover.check() != null) {
      check(sheet, row + 1, cover.check());
    }
    sheet.setColumnWidth(0, 256 * 26);
    sheet.setColumnWidth(1, 256 * 50);
  }

  private void check(Sheet sheet, int top, Cover.Check check) {
    int row = top;
    for (String line : List.of(check.label(), check.id(), check.address())) {
      Cells.put(sheet, row++, 1, line, styles.of(Styles.Look.TEXT));
    }
    int image = workbook.addPicture(QrCode.png(check.address()), Workbook.PICTURE_TYPE_PNG);
    XSSFClientAnchor place = new XSSFClientAnchor();
    place.setRow1(top);
    place.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    sheet.createDrawingPatriarch().createPicture(place, image).resize();
  }

  private void page(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.getHeader().setLeft(document.cover().title().replace('\n', ' '));
    sheet.getHeader().setRight(document.id());
    sheet.getHeader().setCenter(document.status() == Status.DRAFT ? document.watermark() : "");
    sheet.getFooter().setCenter("&P / &N");
    sheet.setDisplayGridlines(false);
  }

  /** A name that Excel takes: at most 31 characters, each name once. */
  private String name(String heading) {
    String safe = WorkbookUtil.createSafeSheetName(heading).replace('\'', ' ').strip();
    String name = safe;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = safe.substring(0, Math.min(safe.length(), 27)) + " " + i;
    }
    return name;
  }
}
