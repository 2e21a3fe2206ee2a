// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.virtual;

import java.util.Map;
import org.tanheng.units.Unit;

/**
 * A point whose use in each slot is a formula of the use of others in the same slot, such as {@code
 * main - a - b}.
 *
 * @param id its own point id
 * @param formula text over the names of the inputs
 * @param unit unit of the result
 * @param scale decimals of the result
 * @param inputs point id, real or virtual, by the name that the formula uses
 */
public record VirtualMeter(
    String id, String formula, Unit unit, int scale, Map<String, String> inputs) {
  public VirtualMeter {
    inputs = Map.copyOf(inputs);
  }
}
