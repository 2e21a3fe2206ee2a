// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

/** One word or sign of a formula and where it starts, counted from 0. */
record Token(Kind kind, String text, int position) {

  enum Kind {
    NUMBER,
    QUANTITY,
    NAME,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }
}
