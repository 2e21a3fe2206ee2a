// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.pdf;

/** The fonts that every PDF embeds, so that it looks the same everywhere. */
final class Fonts {
  static final String LATIN = "fonts/Arimo-Regular.ttf";
  static final String LATIN_BOLD = "fonts/Arimo-Bold.ttf";
  static final String HAN = "fonts/DroidSansFallbackFull.ttf";

  private Fonts() {}
}
