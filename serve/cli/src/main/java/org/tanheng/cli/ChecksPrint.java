// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tanheng.evidence.JsonObject;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.vee.Vee;
import org.tanheng.telemetry.vee.VeeFlag;
import org.tanheng.telemetry.vee.VeeRules;
import org.tanheng.units.Unit;

/** Prints what the bundled validation rules object to in slots, by time. */
final class ChecksPrint {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private ChecksPrint() {}

  static void print(
      String column,
      boolean intervals,
      IntervalSeries slots,
      IntervalsCommand.Output output,
      PrintWriter out) {
    Point point =
        new Point(
            column,
            intervals ? PointKind.INTERVAL : PointKind.REGISTER,
            Unit.of("1"),
            slots.scale(),
            null,
            slots.slots().step(),
            "",
            "",
            slots.slots().zone(),
            TimeRange.ALWAYS);
    List<VeeFlag> flags =
        new Vee(VeeRules.bundled())
            .point(Metered.of(point), slots).stream()
                .sorted(java.util.Comparator.comparing(flag -> flag.range().start()))
                .toList();
    DateTimeFormatter stamp = STAMP.withZone(slots.slots().zone());
    boolean json = output == IntervalsCommand.Output.json;
    out.print(json ? "[" : "rule,severity,start,end,got,wanted\n");
    String before = "";
    for (VeeFlag flag : flags) {
      String start = stamp.format(flag.range().start());
      String end = stamp.format(flag.range().end());
      String severity = flag.severity().name().toLowerCase(Locale.ROOT);
      if (json) {
        out.print(before);
        out.print(
            JsonObject.builder()
                .put("rule", flag.ruleId())
                .put("severity", severity)
                .put("start", start)
                .put("end", end)
                .put("got", plain(flag.got()))
                .put("wanted", plain(flag.wanted()))
                .build()
                .write());
        before = ",\n ";
      } else {
        out.print(String.join(",", flag.ruleId(), severity, start, end, cell(plain(flag.got()))));
        out.print("," + cell(plain(flag.wanted())) + "\n");
      }
    }
    out.print(json ? "]\n" : "");
  }

  /** Without the unit of a column that states none. */
  private static String plain(String text) {
    return text.replaceAll("(?<=\\d) 1$", "");
  }

  private static String cell(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
