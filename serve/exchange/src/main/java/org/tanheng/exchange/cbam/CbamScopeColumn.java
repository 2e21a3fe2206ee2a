// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a file of the table of goods. */
enum CbamScopeColumn {
  CN("CN 编码", "cn", true),
  CATEGORY("类别", "category", true),
  UNIT("功能单位", "functional unit", false),
  GASES("气体", "gases", false),
  INDIRECT("计入间接排放", "indirect", false),
  FROM("生效日", "from", true),
  TO("失效日", "to", false),
  DOCUMENT("文件", "document", true),
  LOCATOR("条款", "locator", false),
  ONLY("仅限", "only", false);

  private final Heading heading;

  CbamScopeColumn(String zh, String en, boolean required) {
    heading = new Heading(zh, en, required);
  }

  String title() {
    return heading.title();
  }

  static Optional<CbamScopeColumn> of(String header) {
    return Arrays.stream(values()).filter(column -> column.heading.isNamedBy(header)).findFirst();
  }

  static List<CbamScopeColumn> needed() {
    return Arrays.stream(values()).filter(column -> column.heading.isRequired()).toList();
  }
}
