// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;

/**
 * The electricity of a model by where it comes from, per unit of the model, and what the footprint
 * would be if the remainder had other factors.
 *
 * @param amount kWh taken by all inputs of electricity
 */
public record PowerShown(double amount, List<Part> parts, List<Case> sensitivity) {

  /** Copies the lists. */
  public PowerShown {
    parts = List.copyOf(parts);
    sensitivity = List.copyOf(sensitivity);
  }

  /** Where a part comes from. */
  public enum Kind {
    CERTIFIED,
    OWN,
    /** Own, its attribute sold: counted as grid. */
    SOLD,
    GRID;

    /** The word in results. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A part.
   *
   * @param amount kWh per unit of the model
   * @param factor kgCO2e per kWh
   * @param rows the rows of the factor library that it is made of
   * @param certificate empty where there is none
   * @param ledger the inventory that counts the certificate
   */
  public record Part(
      String path,
      Kind kind,
      String technology,
      double amount,
      double factor,
      List<String> rows,
      String certificate,
      String ledger) {

    /** Copies the rows. */
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** The footprint with another factor for the remainder. */
  public record Case(String name, double factor, List<String> rows, double total) {

    /** Copies the rows. */
    public Case {
      rows = List.copyOf(rows);
    }
  }
}
