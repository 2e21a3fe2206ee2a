// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import org.tanheng.report.internal.QrCode;

/** Codes that a camera reads, for labels and pages. */
public final class CheckCodes {
  private CheckCodes() {}

  /** A QR code as PNG; the text has at most 2,000 characters of Latin-1. */
  public static byte[] png(String text) {
    return QrCode.png(text);
  }
}
