// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.internal.TraceJson;

/**
 * The provenance of one figure: its value with unit, the rule that produced it, its quality, its
 * published source, and the same for every input. Screen, report and verifier read this one value;
 * signs are those of the quantity.
 */
public record Trace(
    String label,
    Quantity value,
    @Nullable String rule,
    Quality quality,
    @Nullable Citation source,
    List<Trace> inputs)
    implements Traced {

  public Trace {
    inputs = List.copyOf(inputs);
  }

  /** A value that was put in: a reading, a bill, a typed figure. */
  public static Trace input(String label, Quantity value, Quality quality) {
    return new Trace(label, value, null, quality, null, List.of());
  }

  /** A published value with its source. */
  public static Trace published(String label, Quantity value, Quality quality, Citation source) {
    return new Trace(label, value, null, quality, source, List.of());
  }

  @Override
  public boolean coefficient() {
    return inputs.isEmpty() || source != null
        ? source != null && source.release() != null
        : inputs.stream().allMatch(Trace::coefficient);
  }

  @Override
  public Trace trace() {
    return this;
  }

  /** Canonical JSON (RFC 8785): sorted keys, no spaces, decimals as strings. */
  public String toJson() {
    return TraceJson.write(this);
  }
}
