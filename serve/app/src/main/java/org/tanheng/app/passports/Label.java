// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tanheng.app.passports.PassportViews.OpenPassport;
import org.tanheng.app.passports.PassportViews.ShownFootprint;
import org.tanheng.report.CheckCodes;

/** A label of 90 by 50 mm as SVG: name, footprint with unit and period, certificate, code. */
final class Label {
  private Label() {}

  static byte[] svg(OpenPassport passport, String link) {
    ShownFootprint footprint = passport.footprint();
    String value =
        footprint == null
            ? ""
            : footprint.intensity().stripTrailingZeros().toPlainString() + " " + footprint.unit();
    String basis =
        footprint == null
            ? ""
            : "/ " + footprint.reference() + ", " + footprint.from() + " – " + footprint.to();
    String certificate =
        passport.certificates().isEmpty()
            ? "自行声明 self-declared"
            : passport.certificates().getLast().body()
                + " "
                + passport.certificates().getLast().certificate();
    String code = Base64.getEncoder().encodeToString(CheckCodes.png(link));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="50mm" viewBox="0 0 90 50" font-family="sans-serif">
        <rect x="0.5" y="0.5" width="89" height="49" rx="2" fill="#fff" stroke="#111" stroke-width="0.4"/>
        <text x="5" y="9" font-size="4.2" font-weight="600">%s</text>
        <text x="5" y="14" font-size="3">%s</text>
        <text x="5" y="21" font-size="2.8">产品碳足迹 Carbon footprint of product</text>
        <text x="5" y="28" font-size="5.6" font-weight="700">%s</text>
        <text x="5" y="33" font-size="2.8">%s</text>
        <text x="5" y="39" font-size="2.8">%s</text>
        <text x="5" y="45" font-size="2.8">%s</text>
        <image x="58" y="9" width="28" height="28" href="data:image/png;base64,%s"/>
        <text x="60" y="42" font-size="2.8" font-family="monospace">%s</text>
        </svg>
        """
        .formatted(
            plain(passport.nameZh()),
            plain(passport.nameEn()),
            plain(value),
            plain(basis),
            plain(certificate),
            plain(passport.maker()),
            code,
            plain(passport.name()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(String text) {
    String cut = text.length() > 60 ? text.substring(0, 59) + "…" : text;
    return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
