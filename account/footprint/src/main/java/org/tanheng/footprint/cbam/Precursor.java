// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/** A good of the regulation that a process consumes; its mass is of the whole period. */
public sealed interface Precursor {
  /** Mass consumed in the period. */
  Stated mass();

  /**
   * Made by another process of the same installation.
   *
   * @param process its id
   */
  record Own(String process, Stated mass) implements Precursor {}

  /**
   * Bought.
   *
   * @param name what it is
   * @param cn its code of the combined nomenclature
   * @param installation who made it, null if not known
   * @param from first day of the period that its emissions were determined for, null if not known
   * @param direct specific embedded direct emissions
   * @param indirect specific embedded indirect emissions
   * @param countedIndirect what of them counts although annex II names the good, from precursors
   *     that it does not name; null for nothing
   * @param basis how they were determined
   * @param markUp share added to a default value, zero for actual ones
   * @param freeAllocation its free allocation adjustment, null if not stated
   * @param source the document
   */
  record Bought(
      String name,
      String cn,
      Stated mass,
      @Nullable String installation,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Quantity direct,
      Quantity indirect,
      @Nullable Quantity countedIndirect,
      Basis basis,
      Quantity markUp,
      @Nullable Quantity freeAllocation,
      String source)
      implements Precursor {}

  /** Whether emissions were determined or taken from a table of default values. */
  enum Basis {
    ACTUAL,
    DEFAULT
  }
}
