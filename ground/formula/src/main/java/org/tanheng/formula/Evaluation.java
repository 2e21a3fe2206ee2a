// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.List;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;

/**
 * The value of a formula with what it was made of; the trace is built only when asked for. Its
 * quality is the worst of its inputs, measured if it has none.
 *
 * @param label what the value is
 * @param value in the unit of the formula
 * @param rule the formula as written
 * @param inputs the arguments used, in the order of the parameters
 */
public record Evaluation(String label, Quantity value, String rule, List<Traced> inputs)
    implements Traced {

  public Evaluation {
    inputs = List.copyOf(inputs);
  }

  @Override
  public Quality quality() {
    return inputs.stream().map(Traced::quality).reduce(Quality.MEASURED, Quality::worse);
  }

  @Override
  public Trace trace() {
    return new Trace(
        label, value, rule, quality(), null, inputs.stream().map(Traced::trace).toList());
  }
}
