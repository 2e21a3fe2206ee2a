// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.units.Language;

/** The code on a cover is read back, from the page as it is printed, by another program. */
class CheckCodeTest {
  private static final String ADDRESS = "https://carbon.example.com/id/7K3M9QXW2T";
  private static final float PRINT = 150;

  @Test
  void theCodeOnThePrintedCoverHoldsTheAddress() throws IOException, ReaderException {
    try (var pdf = Loader.loadPDF(written(checked(), ReportFormat.PDF))) {
      assertThat(read(new PDFRenderer(pdf).renderImageWithDPI(0, PRINT))).isEqualTo(ADDRESS);
      PDFTextStripper cover = new PDFTextStripper();
      cover.setEndPage(1);
      assertThat(cover.getText(pdf)).contains("7K3M9-QXW2T", ADDRESS, "Responsible person");
    }
  }

  @Test
  void documentAndWorkbookCarryItToo() throws IOException, ReaderException {
    try (var word =
        new XWPFDocument(new ByteArrayInputStream(written(checked(), ReportFormat.DOCX)))) {
      assertThat(image(word.getAllPictures().getFirst().getData())).isEqualTo(ADDRESS);
      assertThat(word.getParagraphs()).anyMatch(line -> line.getText().equals("7K3M9-QXW2T"));
    }
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(written(checked(), ReportFormat.XLSX)))) {
      assertThat(image(book.getAllPictures().getFirst().getData())).isEqualTo(ADDRESS);
    }
  }

  @Test
  void aCoverWithoutAPlaceHasNone() throws IOException {
    try (var word =
        new XWPFDocument(
            new ByteArrayInputStream(
                written(Sample.document(Language.EN, 2), ReportFormat.DOCX)))) {
      assertThat(word.getAllPictures()).isEmpty();
    }
  }

  private static Document checked() {
    Document document = Sample.document(Language.EN, 2);
    Cover.Check check = new Cover.Check("Check this report", "7K3M9-QXW2T", ADDRESS);
    return document.behind(document.cover().with(check));
  }

  private static byte[] written(Document document, ReportFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    Reports.write(document, format, out);
    return out.toByteArray();
  }

  private static String image(byte[] png) throws IOException, ReaderException {
    return read(ImageIO.read(new ByteArrayInputStream(png)));
  }

  private static String read(BufferedImage image) throws ReaderException {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }
}
