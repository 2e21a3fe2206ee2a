// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * Values of the parameters of a set or a process and of formulas that read them, without units as
 * data sets have them. Names count without regard to case; semicolons may part arguments. What
 * cannot be computed says why; nothing stands in for it.
 */
public final class FormulaScope {
  private static final Unit ONE = Unit.of("1");
  private static final int DEEPEST = 100;
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}_.])(\\d*)\\.?(\\d*)([eE][+-]?\\d+)?");

  private final @Nullable FormulaScope outer;
  private final Map<String, Parameter> parameters = new HashMap<>();
  private final Map<String, Outcome<Quantity>> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** Parameters, and those of an outer scope that they do not hide. */
  public FormulaScope(@Nullable FormulaScope outer, List<Parameter> parameters) {
    this.outer = outer;
    parameters.forEach(p -> this.parameters.put(key(p.name()), p));
  }

  /** The value of a parameter. */
  public Outcome<Double> value(String name) {
    return quantity(key(name)).map(FormulaScope::number);
  }

  /** The value of a formula. */
  public Outcome<Double> compute(String formula) {
    return evaluate(formula).map(FormulaScope::number);
  }

  /** A formula as others write it in our grammar, the same number for number. */
  public static String plain(String formula) {
    return formula.strip().replace(';', ',').replace("**", "^");
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static double number(Quantity quantity) {
    return quantity.value().doubleValue();
  }

  private Outcome<Quantity> quantity(String key) {
    Parameter parameter = parameters.get(key);
    if (parameter == null) {
      return outer == null
          ? refused("formula-parameter-unknown", key, "no such parameter", "one of the set")
          : outer.quantity(key);
    }
    if (parameter.formula().isEmpty()) {
      return Outcome.done(new Quantity(BigDecimal.valueOf(parameter.value()), ONE));
    }
    Outcome<Quantity> before = known.get(key);
    if (before != null) {
      return before;
    }
    if (!open.add(key)) {
      return refused("formula-cycle", parameter.name(), "reads itself", "formulas without a cycle");
    }
    Outcome<Quantity> value =
        open.size() > DEEPEST
            ? refused("formula-limit", parameter.name(), "too deep", "at most " + DEEPEST)
            : evaluate(parameter.formula());
    open.remove(key);
    known.put(key, value);
    return value;
  }

  private Outcome<Quantity> evaluate(String formula) {
    String text = ours(formula);
    Map<String, Unit> units = new HashMap<>();
    Map<String, Traced> values = new HashMap<>();
    var findings = new ArrayList<Finding>();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      String name = names.group();
      boolean function = text.substring(names.end()).stripLeading().startsWith("(");
      boolean exponent = names.start() > 0 && Character.isDigit(text.charAt(names.start() - 1));
      if (!function && !exponent && !units.containsKey(name)) {
        switch (quantity(name)) {
          case Outcome.Done<Quantity> done -> {
            units.put(name, ONE);
            values.put(name, Trace.input(name, done.value(), Quality.MANUAL));
          }
          case Outcome.Refused<Quantity> refused -> findings.addAll(refused.findings());
        }
      }
    }
    return findings.isEmpty()
        ? Formula.compile(text, units, ONE)
            .flatMap(f -> f.evaluate(formula, values))
            .map(e -> e.value())
        : Outcome.refused(findings);
  }

  /** Lower case, names of functions and numbers as our grammar has them. */
  private static String ours(String formula) {
    String text = key(plain(formula)).replaceAll("\\biff\\s*\\(", "if(");
    Matcher numbers = NUMBER.matcher(text);
    var out = new StringBuilder();
    while (numbers.find()) {
      String whole = numbers.group(1);
      String fraction = numbers.group(2);
      if (whole.isEmpty() && fraction.isEmpty()) {
        numbers.appendReplacement(out, Matcher.quoteReplacement(numbers.group()));
        continue;
      }
      String exponent = numbers.group(3) == null ? "" : numbers.group(3);
      String plain =
          (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction) + exponent;
      numbers.appendReplacement(out, Matcher.quoteReplacement(plain));
    }
    numbers.appendTail(out);
    return out.toString();
  }

  private static <T> Outcome<T> refused(String code, String at, String got, String wanted) {
    String advice = "Mend the formula in the data set; until then its stated amount counts.";
    return Outcome.refused(Finding.error(code, at, got, wanted, advice));
  }
}
