// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.List;

/** Counting words that stand before a unit: 万 in 万kWh, million in million litres. */
enum Multiplier {
  HUNDRED("100", "百"),
  THOUSAND("1000", "千,thousand"),
  MYRIAD("1e4", "万"),
  HUNDRED_THOUSAND("1e5", "十万"),
  MILLION("1e6", "百万,million"),
  TEN_MILLION("1e7", "千万"),
  HUNDRED_MILLION("1e8", "亿"),
  BILLION("1e9", "十亿,billion"),
  TEN_BILLION("1e10", "百亿"),
  HUNDRED_BILLION("1e11", "千亿"),
  TRILLION("1e12", "万亿,trillion");

  final BigDecimal value;
  private final String names;

  Multiplier(String value, String names) {
    this.value = new BigDecimal(value);
    this.names = names;
  }

  List<String> names() {
    return List.of(names.split(",", -1));
  }
}
