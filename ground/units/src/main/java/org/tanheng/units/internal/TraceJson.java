// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Citation;
import org.tanheng.units.Trace;

/** Writes a trace as canonical JSON (RFC 8785): sorted keys, no spaces, decimals as strings. */
public final class TraceJson {
  private TraceJson() {}

  public static String write(Trace trace) {
    return "{\"inputs\":["
        + trace.inputs().stream().map(TraceJson::write).collect(Collectors.joining(","))
        + "],\"label\":"
        + string(trace.label())
        + ",\"quality\":"
        + string(trace.quality().code())
        + ",\"rule\":"
        + string(trace.rule())
        + ",\"source\":"
        + source(trace.source())
        + ",\"value\":{\"unit\":"
        + string(trace.value().unit().symbol())
        + ",\"value\":"
        + string(trace.value().value().toPlainString())
        + "}}";
  }

  private static String source(@Nullable Citation source) {
    if (source == null) {
      return "null";
    }
    return "{\"document\":"
        + string(source.document())
        + ",\"edition\":"
        + string(source.edition())
        + ",\"id\":"
        + string(source.id())
        + ",\"locator\":"
        + string(source.locator())
        + ",\"release\":"
        + string(source.release())
        + ",\"verified\":"
        + source.verified()
        + "}";
  }

  private static String string(@Nullable String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
