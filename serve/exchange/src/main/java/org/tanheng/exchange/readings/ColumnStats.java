// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.math.BigDecimal;
import org.tanheng.exchange.readings.internal.NumberCell;
import org.tanheng.exchange.readings.internal.RowReader;

/** What one column holds over the whole file. */
final class ColumnStats {
  private final NumberCell number;
  private final long[] sums = new long[NumberCell.MOST_DECIMALS + 1];
  private int numbers;
  private int blanks;
  private int bad;
  private int negatives;
  private int scale;
  private int rises;
  private int falls;
  private double last;
  private double largest = Double.NEGATIVE_INFINITY;
  private double smallest = Double.POSITIVE_INFINITY;
  private boolean overflowed;

  ColumnStats(char decimal, char group) {
    number = new NumberCell(decimal, group);
  }

  void cell(RowReader row, int column) {
    switch (number.parse(row, column)) {
      case NUMBER -> number();
      case BLANK -> blanks++;
      default -> bad++;
    }
  }

  private void number() {
    long value = number.unscaled();
    double size = value / Math.pow(10, number.scale());
    if (numbers > 0) {
      rises += size > last ? 1 : 0;
      falls += size < last ? 1 : 0;
    }
    last = size;
    numbers++;
    negatives += value < 0 ? 1 : 0;
    scale = Math.max(scale, number.scale());
    largest = Math.max(largest, size);
    smallest = Math.min(smallest, size);
    long sum = sums[number.scale()] + value;
    overflowed |= ((sums[number.scale()] ^ sum) & (value ^ sum)) < 0;
    sums[number.scale()] = sum;
  }

  boolean isNumeric() {
    return numbers > 0 && numbers * 2 > numbers + bad;
  }

  int numbers() {
    return numbers;
  }

  int blanks() {
    return blanks;
  }

  int bad() {
    return bad;
  }

  /** Decimals that hold all values and still fit into 18 digits. */
  int scale() {
    double size = Math.max(Math.abs(largest), Math.abs(smallest));
    int whole = numbers == 0 || size < 1 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
    return Math.max(0, Math.min(scale, 18 - whole));
  }

  /** Whether the values only ever grow, as a counter does. */
  boolean isCounter() {
    return numbers > 20 && rises > numbers / 20 && falls * 1000 <= numbers && smallest >= 0;
  }

  /** Whether negative values are usual here, not mistakes. */
  boolean isSigned() {
    return negatives * 20 > numbers;
  }

  double largest() {
    return largest;
  }

  double smallest() {
    return smallest;
  }

  /** Exact sum of all numbers; ask {@link #hasSum} first. */
  BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < sums.length; i++) {
      sum = sum.add(BigDecimal.valueOf(sums[i], i));
    }
    sum = sum.stripTrailingZeros();
    return sum.scale() < 0 ? sum.setScale(0) : sum;
  }

  boolean hasSum() {
    return numbers > 0 && !overflowed;
  }
}
