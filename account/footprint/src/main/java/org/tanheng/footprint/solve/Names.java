// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.List;

/**
 * What products (rows) and processes (columns) are called in findings and results; where a list is
 * empty, by their number from one.
 */
public record Names(List<String> products, List<String> processes) {
  private static final int SHOWN = 6;

  /** Numbers alone. */
  public static final Names NUMBERS = new Names(List.of(), List.of());

  /** Copies the lists. */
  public Names {
    products = List.copyOf(products);
    processes = List.copyOf(processes);
  }

  /** The name of a row. */
  public String product(int row) {
    return row < products.size() ? products.get(row) : "product " + (row + 1);
  }

  /** The name of a column. */
  public String process(int column) {
    return column < processes.size() ? processes.get(column) : "process " + (column + 1);
  }

  /** The first of them, and how many more. */
  static String some(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() <= SHOWN ? shown : shown + " and %d more".formatted(names.size() - SHOWN);
  }
}
