// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Dimension;
import org.tanheng.units.Language;

/** What can be wrong with a formula or its evaluation; a position counts characters from 1. */
final class Refusals {

  private Refusals() {}

  static FindingException syntax(int position, String got, String wanted) {
    return refuse(
        "formula-syntax",
        position,
        got,
        wanted,
        "Write parameters, numbers, [quantities] and + - * / ^ ( ) min max abs sum if.");
  }

  static FindingException unknown(int position, String name, String known) {
    return refuse(
        "formula-parameter-unknown", position, name, known, "Use a declared parameter.");
  }

  static FindingException limit(String got, String wanted) {
    return refuse("formula-limit", 1, got, wanted, "Split the formula into named ones.");
  }

  static FindingException dimension(int position, Dimension got, Dimension wanted) {
    return refuse(
        "unit-dimension",
        position,
        got.words(Language.EN),
        wanted.words(Language.EN),
        "Both sides must measure the same; look for a missing factor or a wrong unit.");
  }

  static FindingException divisionByZero(int position) {
    return refuse(
        "division-by-zero",
        position,
        "0",
        "a divisor other than zero",
        "Check the divisor; a missing value is not zero.");
  }

  static FindingException refuse(
      String code, int position, String got, String wanted, String advice) {
    return new FindingException(
        Finding.error(code, "formula, character " + position, got, wanted, advice));
  }
}
