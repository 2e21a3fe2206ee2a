// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Words a finding about a formula with the character it stands at, counted from 1. */
public final class Problem {
  private Problem() {}

  static FindingException at(int position, String code, String got, String wanted, String advice) {
    return new FindingException(Finding.error(code, place(position), got, wanted, advice));
  }

  static FindingException syntax(int position, String got, String wanted) {
    return at(
        position,
        "formula-syntax",
        got,
        wanted,
        "Write a formula such as fc * ncv * cc * [44/12 tCO2/tC].");
  }

  static FindingException tooLarge(int position, String got, String wanted) {
    return at(position, "formula-limit", got, wanted, "Split it into several named formulas.");
  }

  static String place(int position) {
    return "formula, character " + (position + 1);
  }

  static FindingException zeroDivisor(int position) {
    return at(
        position,
        "division-by-zero",
        "0",
        "a divisor other than zero",
        "Check the value; a missing value is not zero. Guard it by if(x == 0, a, b).");
  }

  static FindingException unknownName(int position, String name, List<String> names) {
    return at(
        position,
        "formula-parameter-unknown",
        name,
        names.isEmpty() ? "no parameter at all" : "one of " + String.join(", ", names),
        "Declare the parameter with its unit, or correct its name.");
  }

  /** A set of more formulas than any method needs. */
  public static Finding tooMany(int count, int most) {
    return Finding.error(
        "formula-limit",
        "formula set",
        count + " formulas",
        "at most " + most,
        "Split it into several sets.");
  }

  static Finding traceTooLarge(String name, long most) {
    return Finding.error(
        "formula-limit",
        name,
        "a trace of more than " + most + " inputs",
        "at most " + most,
        "Formulas read each other crosswise; name the shared part once and read it once.");
  }
}
