// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tanheng.document.Document;
import org.tanheng.document.Status;
import org.tanheng.report.internal.Resources;
import org.tanheng.report.internal.html.HtmlWriter;

/**
 * Prints the XHTML page of a document as a tagged PDF with embedded fonts. A draft gets its mark
 * across every page.
 */
public final class PdfWriter {
  private PdfWriter() {}

  public static void write(Document document, OutputStream out) throws IOException {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.withHtmlContent(HtmlWriter.html(document), null);
    builder.useFont(() -> Resources.open(Fonts.LATIN), "Latin", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> Resources.open(Fonts.LATIN_BOLD), "Latin", 700, FontStyle.NORMAL, true);
    builder.useFont(() -> Resources.open(Fonts.HAN), "Han", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> Resources.open(Fonts.LATIN), "serif", 400, FontStyle.NORMAL, true);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useObjectDrawerFactory(new PieDrawers());
    builder.withProducer("Tanheng");
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument pdf = renderer.getPdfDocument()) {
        if (document.status() == Status.DRAFT) {
          Watermark.draw(pdf, document.watermark());
        }
        pdf.save(out);
      }
    }
  }
}
