// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.List;

/** The SI prefixes in use, each with its English and Chinese word and its power of ten. */
enum Prefix {
  EXA("E", "exa", "艾", 18),
  PETA("P", "peta", "拍", 15),
  TERA("T", "tera", "太", 12),
  GIGA("G", "giga", "吉", 9),
  MEGA("M", "mega", "兆", 6),
  KILO("k", "kilo", "千", 3),
  HECTO("h", "hecto", "百", 2),
  DECI("d", "deci", "分", -1),
  CENTI("c", "centi", "厘", -2),
  MILLI("m", "milli", "毫", -3),
  MICRO("μ", "micro", "微", -6),
  NANO("n", "nano", "纳", -9);

  final String symbol;
  final String english;
  final String chinese;
  final int power;

  Prefix(String symbol, String english, String chinese, int power) {
    this.symbol = symbol;
    this.english = english;
    this.chinese = chinese;
    this.power = power;
  }

  static Prefix of(String symbol) {
    return List.of(values()).stream()
        .filter(p -> p.symbol.equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("prefix " + symbol));
  }
}
