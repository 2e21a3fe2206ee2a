// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

/** The formats that sets of unit processes are written in, and what each can hold. */
public enum LcaFormat {
  /** openLCA JSON-LD, schema 2: everything. */
  JSON_LD("zip", true, true, true, true),
  /** ILCD with openLCA's marks for suppliers. */
  ILCD("zip", true, true, true, true),
  /** EcoSpold 1: neither suppliers nor formulas nor methods. */
  ECOSPOLD_1("xml", false, false, true, false),
  /** EcoSpold 2: shares are applied, methods left out. */
  ECOSPOLD_2("zip", true, true, false, false),
  /** SimaPro CSV: shares are applied. */
  SIMAPRO("csv", true, true, false, true),
  /** One workbook of our own for a whole set. */
  XLSX("xlsx", true, true, true, true),
  /** Workbooks in openLCA's layout, one for each process. */
  OPENLCA_XLSX("zip", true, true, true, false),
  /** MatrixMarket: the linked system. */
  MATRIX("zip", true, false, false, true);

  private final String ending;
  private final boolean providers;
  private final boolean formulas;
  private final boolean shares;
  private final boolean methods;

  LcaFormat(String ending, boolean providers, boolean formulas, boolean shares, boolean methods) {
    this.ending = ending;
    this.providers = providers;
    this.formulas = formulas;
    this.shares = shares;
    this.methods = methods;
  }

  /** How the names of its files end. */
  public String ending() {
    return ending;
  }

  /** Whether it says which process supplies an exchange. */
  public boolean providers() {
    return providers;
  }

  /** Whether it holds parameters and formulas. */
  public boolean formulas() {
    return formulas;
  }

  /** Whether it holds shares of products. */
  public boolean shares() {
    return shares;
  }

  /** Whether it holds impact categories. */
  public boolean methods() {
    return methods;
  }

  /** The format as people type it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
