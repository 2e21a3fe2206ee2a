// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.util.List;

/** All that the rules look at for one inventory and period. */
public record ReviewInput(
    List<Series> series,
    List<Stock> stocks,
    List<MeterTree> meters,
    List<FileCheck> files,
    List<Output> outputs,
    Thresholds thresholds) {

  public ReviewInput {
    series = List.copyOf(series);
    stocks = List.copyOf(stocks);
    meters = List.copyOf(meters);
    files = List.copyOf(files);
    outputs = List.copyOf(outputs);
  }

  /** Only series, with the default thresholds. */
  public static ReviewInput of(List<Series> series) {
    return new ReviewInput(series, List.of(), List.of(), List.of(), List.of(), Thresholds.DEFAULT);
  }
}
