// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import java.util.Arrays;
import java.util.Locale;
import org.tanheng.report.internal.Palette;

/** The disc of a pie: its shares travel as text, a browser draws them as SVG, the PDF as paths. */
public final class Pie {
  /** The type of the object that a PDF writer draws in place of the SVG within. */
  public static final String TYPE = "application/x-tanheng-pie";

  private Pie() {}

  /** The shares of a pie, as written by the chart. */
  public static double[] shares(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(s -> !s.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  static String svg(String text) {
    StringBuilder out =
        new StringBuilder("<svg viewBox=\"-1 -1 2 2\" width=\"170\" height=\"170\">");
    double from = 0;
    double[] shares = shares(text);
    for (int i = 0; i < shares.length; i++) {
      out.append(wedge(from, from + shares[i], Palette.of(i)));
      from += shares[i];
    }
    return out.append("</svg>").toString();
  }

  private static String wedge(double from, double to, String colour) {
    if (to - from > 0.999999) {
      return "<circle r=\"1\" fill=\"#" + colour + "\"/>";
    }
    double a = 2 * Math.PI * from;
    double b = 2 * Math.PI * to;
    return String.format(
        Locale.ROOT,
        "<path d=\"M0 0L%.5f %.5fA1 1 0 %d 1 %.5f %.5fZ\" fill=\"#%s\"/>",
        Math.sin(a),
        -Math.cos(a),
        to - from > 0.5 ? 1 : 0,
        Math.sin(b),
        -Math.cos(b),
        colour);
  }
}
