// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a rule into numbers, quantities in brackets, names and signs. */
final class RuleTokens {
  private static final Pattern HYPHENED =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:[-.][\\p{L}\\p{N}_]+)*");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final Pattern QUANTITY = Pattern.compile("\\[[^\\[\\]]+]");
  private static final Pattern SIGN = Pattern.compile("<=|>=|==|!=|[-+*/^(),<>]");

  private RuleTokens() {}

  /** A text that is no expression. It never leaves the reader. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("not an expression", null, false, false);
    }
  }

  static List<String> of(String rule, boolean hyphens) {
    String text = rule.replaceAll("[×·＊]", "*").replaceAll("[÷／]", "/").replaceAll("[−－–]", "-");
    List<Pattern> patterns = List.of(QUANTITY, NUMBER, hyphens ? HYPHENED : PLAIN, SIGN);
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      String token = at(text, at, patterns);
      tokens.add(token);
      at += token.length();
    }
    return tokens;
  }

  /** A whole number of at most two digits, as powers are. */
  static int whole(String token) {
    if (!token.matches("\\d{1,2}")) {
      throw new Unreadable();
    }
    return Integer.parseInt(token);
  }

  private static String at(String text, int at, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text).region(at, text.length());
      if (matcher.lookingAt()) {
        return matcher.group();
      }
    }
    throw new Unreadable();
  }
}
