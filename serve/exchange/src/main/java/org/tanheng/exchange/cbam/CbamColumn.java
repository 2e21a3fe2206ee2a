// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a file of default values; units stand in the titles. */
enum CbamColumn {
  CN("CN 编码", "cn", true),
  COUNTRY("原产国", "country", false),
  ROUTE("生产路线", "route", false),
  DIRECT("直接默认值 tCO2e/t", "direct tCO2e/t", true),
  INDIRECT("间接默认值 tCO2e/t", "indirect tCO2e/t", false),
  MARK_UP("加成 %", "mark-up %", true),
  BENCHMARK("默认值基准 tCO2e/t", "benchmark tCO2e/t", false),
  FROM("生效日", "from", true),
  TO("失效日", "to", false),
  DOCUMENT("文件", "document", true);

  private final Heading heading;

  CbamColumn(String zh, String en, boolean required) {
    heading = new Heading(zh, en, required);
  }

  String title() {
    return heading.title();
  }

  static Optional<CbamColumn> of(String header) {
    return Arrays.stream(values()).filter(column -> column.heading.isNamedBy(header)).findFirst();
  }

  static List<CbamColumn> needed() {
    return Arrays.stream(values()).filter(column -> column.heading.isRequired()).toList();
  }
}
