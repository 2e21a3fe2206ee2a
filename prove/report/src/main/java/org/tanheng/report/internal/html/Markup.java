// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import org.tanheng.report.internal.Chemistry;

/** Escapes text for XHTML and sets the digits of gas names low. */
final class Markup {
  private Markup() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Running text, with line breaks kept. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    for (Chemistry.Part part : Chemistry.parts(text)) {
      String escaped = escape(part.text()).replace("\n", "<br/>");
      switch (part.level()) {
        case BASE -> out.append(escaped);
        case LOW -> out.append("<sub>").append(escaped).append("</sub>");
        case HIGH -> out.append("<sup>").append(escaped).append("</sup>");
      }
    }
    return out.toString();
  }
}
