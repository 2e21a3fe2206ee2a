// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How much of a life a footprint takes in. */
public enum Boundary {
  /** A partial footprint: up to the gate of the producer. */
  CRADLE_TO_GATE("cradle-to-gate", EnumSet.of(Stage.RAW_MATERIAL, Stage.PRODUCTION)),
  /** The whole life. */
  CRADLE_TO_GRAVE("cradle-to-grave", EnumSet.allOf(Stage.class));

  private final String code;
  private final Set<Stage> stages;

  Boundary(String code, Set<Stage> stages) {
    this.code = code;
    this.stages = stages;
  }

  /** The word in files and results. */
  public String code() {
    return code;
  }

  /** The stages that lie within it. */
  public Set<Stage> stages() {
    return Set.copyOf(stages);
  }

  /** The boundary of a word. */
  public static Optional<Boundary> of(String code) {
    return Arrays.stream(values()).filter(b -> b.code.equals(code)).findFirst();
  }
}
