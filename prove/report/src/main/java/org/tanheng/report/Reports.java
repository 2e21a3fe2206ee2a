// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tanheng.document.Document;
import org.tanheng.report.internal.docx.DocxWriter;
import org.tanheng.report.internal.html.HtmlWriter;
import org.tanheng.report.internal.pdf.PdfWriter;
import org.tanheng.report.internal.xlsx.XlsxWriter;

/**
 * Writes documents. Every format prints the same text and the same numbers; the libraries of a
 * format are loaded when it is first written.
 */
public final class Reports {
  private Reports() {}

  /** Writes a document; the stream is left open. */
  public static void write(Document document, ReportFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case DOCX -> DocxWriter.write(document, out);
      case XLSX -> XlsxWriter.write(document, out);
      case PDF -> PdfWriter.write(document, out);
      case HTML -> out.write(HtmlWriter.html(document).getBytes(StandardCharsets.UTF_8));
    }
  }
}
