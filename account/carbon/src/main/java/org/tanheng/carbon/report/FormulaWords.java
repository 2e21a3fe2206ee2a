// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Trace;

/** Prints the formula of a line in words: 活动数据 × 低位发热量 × 单位热值含碳量 × 碳氧化率 × 44/12 × GWP. */
record FormulaWords(Terms terms) {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(-[\\p{L}\\p{N}_]+)*");
  private static final Pattern BRIDGE = Pattern.compile("\\s*\\*\\s*\\[1 [^\\]]*\\]");

  /** The rule of an emission of which the consolidation approach counts a share. */
  private static final String SHARED = "emission*share";

  String of(Trace trace) {
    String rule = trace.rule();
    if (rule == null || trace.inputs().isEmpty()) {
      return terms.language().pick("实测或直接填报", "measured or stated");
    }
    if (rule.equals("-amount")) {
      return "−(" + of(trace.inputs().getFirst()) + ")";
    }
    if (rule.equals(SHARED)) {
      return of(trace.inputs().getFirst()) + " × " + terms.parameter("share");
    }
    Trace first = trace.inputs().getFirst();
    if (rule.startsWith("mass")) {
      boolean shared = SHARED.equals(first.rule());
      String mass =
          first.inputs().isEmpty() ? terms.activity() : shared ? of(first) : words(first.rule());
      return mass + " × GWP";
    }
    return words(rule);
  }

  private String words(@Nullable String rule) {
    if (rule == null) {
      return terms.activity();
    }
    String plain = BRIDGE.matcher(rule).replaceAll("");
    StringBuilder text = new StringBuilder();
    Matcher names = NAME.matcher(plain);
    while (names.find()) {
      String word = terms.parameter(names.group());
      boolean unit = plain.lastIndexOf('[', names.start()) > plain.lastIndexOf(']', names.start());
      names.appendReplacement(text, Matcher.quoteReplacement(unit ? names.group() : word));
    }
    names.appendTail(text);
    return text.toString().replace("*", " × ").replace("-", " − ");
  }
}
