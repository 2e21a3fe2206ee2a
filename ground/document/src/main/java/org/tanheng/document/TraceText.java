// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.tanheng.units.Citation;
import org.tanheng.units.Language;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * A trace in words: how a value was computed, with the values put in, and where its inputs were
 * published. Values are printed in full, never rounded.
 */
public final class TraceText {
  private static final int LONG = 8;

  private final Language language;
  private final Function<Trace, OptionalInt> numbers;

  /** Prints every step down to the inputs. */
  public TraceText(Language language) {
    this(language, trace -> OptionalInt.empty());
  }

  /** Prints steps down to values that have a number of their own, and refers to these. */
  public TraceText(Language language, TraceAnnex annex) {
    this(language, annex::numberOf);
  }

  private TraceText(Language language, Function<Trace, OptionalInt> numbers) {
    this.language = language;
    this.numbers = numbers;
  }

  /** A value in full with its unit. */
  public String exact(Quantity value) {
    String number = FigureText.exact(value.value());
    String unit = value.unit().symbol(language);
    return unit.equals("1") || unit.isEmpty() ? number : number + " " + unit;
  }

  /** The steps that lead to a value, the last step first; one line for a value that was put in. */
  public List<String> steps(Trace trace) {
    List<String> lines = new ArrayList<>();
    add(trace, lines);
    return lines;
  }

  private void add(Trace trace, List<String> lines) {
    lines.add(trace.inputs().isEmpty() ? given(trace) : step(trace));
    if (trace.inputs().size() <= LONG) {
      for (Trace input : trace.inputs()) {
        if (!input.inputs().isEmpty() && numbers.apply(input).isEmpty()) {
          add(input, lines);
        }
      }
    }
  }

  private String given(Trace trace) {
    String how = trace.rule() == null ? quality(trace) : trace.rule();
    return trace.label() + " = " + exact(trace.value()) + " (" + how + ")";
  }

  private String step(Trace trace) {
    String steps =
        trace.inputs().size() > LONG
            ? many(trace)
            : Rule.of(trace)
                .map(rule -> filled(rule, trace.inputs()))
                .orElseGet(() -> listed(trace.rule() == null ? "" : trace.rule(), trace.inputs()));
    return trace.label() + " = " + steps + " = " + exact(trace.value());
  }

  private String many(Trace trace) {
    String count = Integer.toString(trace.inputs().size());
    boolean sum =
        Rule.of(trace)
            .map(r -> r.term() instanceof Rule.Call call && call.function().equals("sum"))
            .orElse(false);
    return sum
        ? language.pick(count + " 项之和", "sum of " + count + " items")
        : language.pick(
            trace.rule() + "（" + count + " 项）", trace.rule() + " (" + count + " items)");
  }

  /** The rule with each input replaced by its value. */
  private String filled(Rule rule, List<Trace> inputs) {
    return new RuleText(
            index -> referred(inputs.get(index)),
            constant ->
                constant.unit().equals(Unit.ONE)
                    ? constant(constant)
                    : constant(constant) + " " + constant.unit().symbol(language))
        .of(rule.term());
  }

  /** A value with the number under which its own source is printed. */
  private String referred(Trace trace) {
    OptionalInt number = numbers.apply(trace);
    String value = exact(trace.value());
    return number.isPresent() ? value + " [" + number.getAsInt() + "]" : value;
  }

  private static String constant(Rule.Constant constant) {
    return constant.value().equals(Rational.of(44, 12)) ? "44/12" : constant.value().toString();
  }

  private String listed(String rule, List<Trace> inputs) {
    List<String> values = inputs.stream().map(i -> i.label() + " " + referred(i)).toList();
    String list = String.join(language.pick("；", "; "), values);
    return rule.isEmpty() ? list : rule + language.pick("（", " (") + list + language.pick("）", ")");
  }

  /** The word for a value's quality. */
  public String quality(Trace trace) {
    return switch (trace.quality()) {
      case MEASURED -> language.pick("实测", "measured");
      case READ_BACK -> language.pick("实测（取自表内存储）", "measured, from meter memory");
      case INTERPOLATED -> language.pick("插补", "interpolated");
      case ESTIMATED -> language.pick("估算", "estimated");
      case MANUAL -> language.pick("人工填报", "manual");
      case SUBSTITUTED -> language.pick("缺省或替代值", "substituted");
      case MISSING -> language.pick("缺失", "missing");
    };
  }

  /** The published sources behind a value, each once. */
  public List<String> sources(Trace trace) {
    Set<String> found = new LinkedHashSet<>();
    collect(trace, found);
    return List.copyOf(found);
  }

  private void collect(Trace trace, Set<String> found) {
    if (trace.source() != null) {
      found.add(citation(trace.source()));
    }
    if (trace.inputs().size() <= LONG) {
      trace.inputs().stream()
          .filter(input -> numbers.apply(input).isEmpty())
          .forEach(input -> collect(input, found));
    }
  }

  /** Document, edition, place, row and release of a source, and the mark of an unverified one. */
  public String citation(Citation source) {
    List<String> parts = new ArrayList<>();
    parts.add(source.document());
    for (String part : new String[] {source.edition(), source.locator(), source.id()}) {
      if (part != null && !part.isBlank()) {
        parts.add(part);
      }
    }
    if (source.release() != null) {
      parts.add(language.pick("因子库版本 ", "release ") + source.release());
    }
    if (!source.verified()) {
      parts.add(language.pick("未核对原文", "unverified"));
    }
    return String.join(language.pick("，", ", "), parts);
  }
}
