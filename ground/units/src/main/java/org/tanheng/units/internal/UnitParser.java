// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.List;
import org.tanheng.finding.Finding;

/**
 * Reads a unit: factors joined by a dot, a space or nothing; all after {@code /} is the
 * denominator; {@code per} divides by the whole unit behind it.
 */
public final class UnitParser {
  private static final int LONGEST = 120;
  private static final int DEEPEST = 8;

  private final Cursor cursor;
  private final FactorReader factors;
  private int depth;

  public UnitParser(Catalogue catalogue, String text) {
    this.cursor = new Cursor(UnitText.normalise(text));
    this.factors = new FactorReader(catalogue, cursor);
  }

  /** What was assumed while reading: another spelling, a reference state. */
  public List<Finding> remarks() {
    return cursor.remarks;
  }

  public UnitExpression parse() {
    if (cursor.text.isEmpty() || cursor.text.length() > LONGEST) {
      throw cursor.malformed(cursor.text.length(), "1 to " + LONGEST + " characters");
    }
    UnitExpression unit = expression();
    if (!cursor.atEnd()) {
      throw cursor.malformed("the end of the unit");
    }
    if (!unit.over().isReadable() || !unit.under().isReadable()) {
      throw cursor.malformed(0, "multipliers of at most 15 digits and powers up to 9");
    }
    return unit;
  }

  private UnitExpression expression() {
    if (++depth > DEEPEST) {
      throw cursor.malformed("at most " + DEEPEST + " brackets inside each other");
    }
    UnitExpression unit = cursor.atPer() && !factors.atAlias() ? UnitExpression.ONE : quotient();
    while (cursor.atPer()) {
      cursor.takePer();
      unit = unit.times(quotient().inverse());
    }
    depth--;
    return unit;
  }

  private UnitExpression quotient() {
    UnitExpression unit = product();
    while (cursor.take('/')) {
      unit = unit.times(product().inverse());
    }
    return unit;
  }

  private UnitExpression product() {
    cursor.takeAny(" ·");
    UnitExpression unit = factor();
    while (true) {
      int before = cursor.at;
      cursor.takeAny(" ");
      boolean sign = cursor.takeAny("·.-");
      cursor.takeAny(" ");
      char next = cursor.peek();
      if (cursor.atEnd() || next == '/' || next == ')' || (!sign && atPerFrom(before))) {
        if (sign) {
          throw cursor.malformed(before, "a unit after the sign");
        }
        return unit;
      }
      unit = unit.times(factor());
    }
  }

  private boolean atPerFrom(int before) {
    int here = cursor.at;
    cursor.at = before;
    if (cursor.atPer()) {
      return true;
    }
    cursor.at = here;
    return false;
  }

  private UnitExpression factor() {
    if (!cursor.take('(')) {
      return factors.read();
    }
    UnitExpression inner = expression();
    if (!cursor.take(')')) {
      throw cursor.malformed("a closing bracket");
    }
    return inner.power(cursor.takePower());
  }
}
