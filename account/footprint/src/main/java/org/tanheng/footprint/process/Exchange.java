// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * One line of a process, in the unit of its flow.
 *
 * @param amount as stated for the process, without a sign for its direction
 * @param reference whether it is what the process is there for
 * @param avoided whether it replaces what others make
 * @param provider the process that supplies it, empty where none is stated
 * @param formula of the parameters of its process, which gives the amount; empty where there is
 *     none
 * @param spread how the amount scatters, where the set says so
 */
public record Exchange(
    Flow flow,
    double amount,
    boolean input,
    boolean reference,
    boolean avoided,
    String provider,
    String formula,
    @Nullable Distribution spread) {

  /** A certain number without formula. */
  public Exchange(
      Flow flow,
      double amount,
      boolean input,
      boolean reference,
      boolean avoided,
      String provider) {
    this(flow, amount, input, reference, avoided, provider, "", null);
  }

  /** Whether it is something that others can take from the process: a product, or waste taken. */
  public boolean product() {
    return switch (flow.kind()) {
      case PRODUCT -> !input && !avoided;
      case WASTE -> input && !avoided;
      case ELEMENTARY -> false;
    };
  }

  /** The same line of a process that carries only a part of it. */
  Exchange part(double factor, boolean asReference) {
    Distribution scattered = spread == null ? null : spread.times(factor);
    String text = formula.isEmpty() || factor == 1 ? formula : factor + " * (" + formula + ")";
    return new Exchange(
        flow, amount * factor, input, asReference, avoided, provider, text, scattered);
  }
}
