// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a formula into tokens. */
final class Lexer {

  /** What a token is. */
  enum Kind {
    NUMBER,
    QUANTITY,
    NAME,
    SYMBOL,
    END
  }

  /** A token and where it starts, counted from 1. */
  record Token(Kind kind, String text, int position) {}

  private static final Set<String> TWO = Set.of("<=", ">=", "==", "!=");

  private Lexer() {}

  static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      if (isDigit(c)) {
        i = number(text, i);
        tokens.add(new Token(Kind.NUMBER, text.substring(start, i), start + 1));
      } else if (Character.isLetter(c) || c == '_') {
        while (i < text.length() && isNamePart(text, i)) {
          i++;
        }
        tokens.add(new Token(Kind.NAME, text.substring(start, i), start + 1));
      } else if (c == '[') {
        i = text.indexOf(']', i);
        if (i < 0) {
          throw Refusals.syntax(start + 1, "[ without ]", "[quantity]");
        }
        tokens.add(new Token(Kind.QUANTITY, text.substring(start + 1, i++), start + 1));
      } else {
        i += i + 2 <= text.length() && TWO.contains(text.substring(i, i + 2)) ? 2 : 1;
        tokens.add(new Token(Kind.SYMBOL, text.substring(start, i), start + 1));
      }
    }
    tokens.add(new Token(Kind.END, "the end", text.length() + 1));
    return tokens;
  }

  /** A hyphen belongs to a name where a letter or digit follows without a blank: carbon-content. */
  private static boolean isNamePart(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (c == '-' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
  }

  private static int number(String text, int from) {
    int i = from;
    while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
