// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML in the making, element by element. */
final class XmlText {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes as names and values in turn, empty values left out. */
  XmlText open(String name, String... attributes) {
    start(name, attributes).append(">\n");
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  XmlText close() {
    indent(open.size() - 1).append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element without content. */
  XmlText empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  /** An element of text. */
  XmlText leaf(String name, String content, String... attributes) {
    start(name, attributes).append('>').append(escaped(content));
    text.append("</").append(name).append(">\n");
    return this;
  }

  private StringBuilder start(String name, String... attributes) {
    indent(open.size()).append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        text.append(' ').append(attributes[i]).append("=\"");
        text.append(escaped(attributes[i + 1])).append('"');
      }
    }
    return text;
  }

  private StringBuilder indent(int depth) {
    return text.append("  ".repeat(depth));
  }

  /** Text as XML 1.0 can hold it; other control characters become blanks. */
  private static String escaped(String content) {
    var out = new StringBuilder();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n', '\t', '\r' -> out.append("&#").append((int) c).append(';');
        default -> out.append(c < ' ' || c >= 0xFFFE ? ' ' : c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
