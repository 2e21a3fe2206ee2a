// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;

/**
 * The result of one formula on one set of inputs: value in the formula's unit, the worst quality of
 * its inputs but for coefficients, and the trace, built only when asked for. The exact fraction
 * behind the value goes on into the next formula, so that a chain rounds once, at its end.
 */
public final class Evaluation implements Traced {
  /** Digits of a fraction without a finite decimal; any shorter one is the fraction itself. */
  private static final int ENDLESS = MathContext.DECIMAL128.getPrecision();

  private final Formula formula;
  private final String label;
  private final Traced[] inputs;
  private final Rational exact;
  private final Quantity value;
  private final Quality quality;
  private final boolean coefficient;
  private @Nullable Trace trace;

  Evaluation(Formula formula, String label, Traced[] inputs, Rational exact) {
    this.formula = formula;
    this.label = label;
    this.inputs = inputs;
    BigDecimal decimal = exact.toBigDecimal();
    this.exact = decimal.precision() < ENDLESS ? Rational.of(decimal) : exact;
    this.value = new Quantity(decimal, formula.unit());
    @Nullable Quality ofData = null;
    Quality ofCoefficients = Quality.MEASURED;
    for (Traced input : inputs) {
      if (input.coefficient()) {
        ofCoefficients = ofCoefficients.worse(input.quality());
      } else {
        ofData = ofData == null ? input.quality() : ofData.worse(input.quality());
      }
    }
    this.coefficient = ofData == null;
    this.quality = ofData == null ? ofCoefficients : ofData;
  }

  /** What the value is. */
  public String label() {
    return label;
  }

  @Override
  public Quantity value() {
    return value;
  }

  @Override
  public Quality quality() {
    return quality;
  }

  @Override
  public boolean coefficient() {
    return coefficient;
  }

  /** The exact value in the formula's unit, before any rounding to a decimal. */
  public Rational exact() {
    return exact;
  }

  /** The formula as rule and the traces of the inputs that the value came from. */
  @Override
  public Trace trace() {
    Trace built = trace;
    if (built == null) {
      built = build();
      trace = built;
    }
    return built;
  }

  private Trace build() {
    List<String> used = formula.program().used(formula.numbers(inputs));
    List<Trace> traces = new ArrayList<>(used.size());
    for (String name : used) {
      traces.add(inputs[formula.program().names().indexOf(name)].trace());
    }
    return new Trace(label, value, formula.text(), quality, formula.source(), traces);
  }
}
