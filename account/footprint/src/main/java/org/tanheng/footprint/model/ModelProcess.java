// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit process; all amounts are for the amount of its reference output.
 *
 * @param id unique within the model
 * @param allocation null where there is one product
 * @param alternative the method whose result is shown beside it, null for none
 * @param reason why this method
 */
public record ModelProcess(
    String path,
    String id,
    String name,
    Stage stage,
    String place,
    String period,
    String technology,
    @Nullable AllocationMethod allocation,
    @Nullable AllocationMethod alternative,
    String reason,
    List<ModelInput> inputs,
    List<ModelOutput> outputs,
    List<Emission> emissions) {

  /** Copies the lists. */
  public ModelProcess {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    emissions = List.copyOf(emissions);
  }

  /** What the process is there for. */
  public ModelOutput reference() {
    return outputs.stream()
        .filter(o -> o.kind() == ModelOutput.Kind.REFERENCE)
        .findFirst()
        .orElseThrow();
  }

  /** The output of that name that others can take, if there is one. */
  public Optional<ModelOutput> product(@Nullable String name) {
    return outputs.stream()
        .filter(
            o -> o.kind() == ModelOutput.Kind.REFERENCE || o.kind() == ModelOutput.Kind.CO_PRODUCT)
        .filter(
            o -> name == null ? o.kind() == ModelOutput.Kind.REFERENCE : o.product().equals(name))
        .findFirst();
  }

  /** Whether something has to be shared. */
  public boolean shared() {
    return outputs.stream().anyMatch(o -> o.kind() == ModelOutput.Kind.CO_PRODUCT);
  }
}
