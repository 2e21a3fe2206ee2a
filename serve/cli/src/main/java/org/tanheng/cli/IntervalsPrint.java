// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.tanheng.telemetry.IntervalSeries;

/** Prints slots as CSV or JSON: start, end, value, quality, coverage. */
final class IntervalsPrint {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private IntervalsPrint() {}

  static void print(IntervalSeries slots, IntervalsCommand.Output output, PrintWriter out) {
    DateTimeFormatter stamp = STAMP.withZone(slots.slots().zone());
    boolean json = output == IntervalsCommand.Output.json;
    out.print(json ? "[\n" : "start,end,value,quality,coverage\n");
    String start = stamp.format(Instant.ofEpochMilli(slots.slots().start(0)));
    for (int i = 0; i < slots.count(); i++) {
      String end = stamp.format(Instant.ofEpochMilli(slots.slots().end(i)));
      BigDecimal value = slots.decimal(i);
      String[] cells = {
        start,
        end,
        value == null ? "" : value.toPlainString(),
        slots.quality(i).code(),
        slots.coverage(i).toPlainString()
      };
      out.print(json ? object(cells) : String.join(",", cells));
      out.print(json && i + 1 < slots.count() ? ",\n" : "\n");
      start = end;
    }
    out.print(json ? "]\n" : "");
  }

  private static String object(String[] cells) {
    return "  {\"start\": \"%s\", \"end\": \"%s\", \"value\": \"%s\", \"quality\": \"%s\", \"coverage\": \"%s\"}"
        .formatted((Object[]) cells);
  }
}
