// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import java.util.Locale;
import java.util.Optional;

/** The files that a document can be written as. HTML is the preview that a PDF is made from. */
public enum ReportFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf"),
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of a file name, without its dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a file ending, empty when the product does not write it. */
  public static Optional<ReportFormat> of(String extension) {
    for (ReportFormat format : values()) {
      if (format.extension().equalsIgnoreCase(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
