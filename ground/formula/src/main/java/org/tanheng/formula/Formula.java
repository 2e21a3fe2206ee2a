// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.internal.Program;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * A decimal expression over named parameters, checked for dimension when it is compiled and
 * evaluated exactly: {@code fc * ncv * cc * of * [44/12 tCO2/tC]}. Constants with a unit stand in
 * brackets; the result is in the unit asked for and signed as the expression says.
 */
public final class Formula {
  private final String name;
  private final String text;
  private final @Nullable Citation source;
  private final Unit unit;
  private final Program program;
  private final String[] names;
  private final Unit[] units;

  private Formula(
      String name,
      String text,
      @Nullable Citation source,
      Map<String, Unit> parameters,
      Unit unit,
      Program program) {
    this.name = name;
    this.text = text;
    this.source = source;
    this.unit = unit;
    this.program = program;
    this.names = program.names().toArray(String[]::new);
    this.units = program.names().stream().map(parameters::get).toArray(Unit[]::new);
  }

  /**
   * Checks and compiles. Findings, each with its character: formula-syntax,
   * formula-parameter-unknown, formula-function-unknown, formula-ambiguous, formula-limit,
   * unit-dimension, unit-affine, division-by-zero, number-out-of-range and those of {@link
   * Unit#parse}.
   */
  public static Outcome<Formula> compile(String text, Map<String, Unit> parameters, Unit result) {
    return compile("result", text, null, parameters, result);
  }

  /** The same with the name and the published source that its traces carry. */
  public static Outcome<Formula> compile(
      String name,
      String text,
      @Nullable Citation source,
      Map<String, Unit> parameters,
      Unit result) {
    return Outcome.of(
        () ->
            new Formula(
                name, text, source, parameters, result, Program.compile(text, parameters, result)));
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public @Nullable Citation source() {
    return source;
  }

  /** The unit of the result. */
  public Unit unit() {
    return unit;
  }

  /** The parameters that the text really reads, in order of appearance. */
  public SequencedSet<String> parameters() {
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(program.names()));
  }

  /** The unit that a parameter was declared in; inputs of its dimension are converted exactly. */
  public Unit unitOf(String parameter) {
    return units[program.names().indexOf(parameter)];
  }

  Program program() {
    return program;
  }

  /**
   * The exact value for these inputs, labelled for the trace. Findings: parameter-missing,
   * value-missing (an input whose quality is missing), unit-dimension, division-by-zero.
   */
  public Outcome<Evaluation> evaluate(String label, Map<String, ? extends Traced> inputs) {
    return Outcome.of(() -> run(label, ordered(inputs)));
  }

  /** The same under the formula's own name; findings are thrown. */
  public Evaluation evaluate(Map<String, ? extends Traced> inputs) {
    return run(name, ordered(inputs));
  }

  /** The same for inputs in the order of {@link #parameters()}, for loops over many rows. */
  public Evaluation evaluate(List<? extends Traced> inputs) {
    if (inputs.size() != names.length) {
      throw new IllegalArgumentException(inputs.size() + " inputs for " + names.length);
    }
    return run(name, inputs.toArray(new Traced[0]));
  }

  private Traced[] ordered(Map<String, ? extends Traced> inputs) {
    Traced[] given = new Traced[names.length];
    for (int i = 0; i < names.length; i++) {
      Traced input = inputs.get(names[i]);
      if (input == null) {
        throw missing("parameter-missing", names[i], "nothing");
      }
      given[i] = input;
    }
    return given;
  }

  private Evaluation run(String label, Traced[] inputs) {
    Rational[] numbers = numbers(inputs);
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].quality() == Quality.MISSING) {
        throw missing("value-missing", names[i], "a value marked missing");
      }
    }
    return new Evaluation(this, label, inputs, program.run(numbers));
  }

  /** The inputs in their declared units. */
  Rational[] numbers(Traced[] inputs) {
    Rational[] numbers = new Rational[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      numbers[i] = number(i, inputs[i]);
    }
    return numbers;
  }

  private Rational number(int index, Traced input) {
    Quantity value = input.value();
    Unit declared = units[index];
    if (input instanceof Evaluation step && step.value().unit().equals(declared)) {
      return step.exact();
    }
    if (value.unit().equals(declared)) {
      return Rational.of(value.value());
    }
    if (!value.unit().isCommensurable(declared)) {
      throw new FindingException(
          value
              .unit()
              .dimension()
              .mismatch(
                  "parameter " + names[index],
                  value.toString(),
                  declared.dimension(),
                  declared.symbol()));
    }
    Rational base =
        input instanceof Evaluation step
            ? step.exact().times(value.unit().ratio()).plus(value.unit().zero())
            : value.base();
    return base.minus(declared.zero()).dividedBy(declared.ratio());
  }

  private static FindingException missing(String code, String parameter, String got) {
    return new FindingException(
        Finding.error(
            code,
            "parameter " + parameter,
            got,
            "a value",
            "Enter the value or choose a documented substitute; missing is never zero."));
  }

  @Override
  public String toString() {
    return name + " = " + text + " [" + unit.symbol() + "]";
  }
}
