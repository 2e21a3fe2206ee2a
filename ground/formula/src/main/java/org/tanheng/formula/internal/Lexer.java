// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a formula into tokens. A hyphen inside a word belongs to a name only if such a name is
 * declared; everywhere else it is a minus.
 */
final class Lexer {
  static final int LONGEST = 4000;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final Pattern QUANTITY = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:[-.][\\p{L}\\p{N}_]+)*");
  private static final Pattern SIGN = Pattern.compile("<=|>=|==|!=|[-+*/^(),<>]");

  private final String text;
  private final Set<String> names;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Lexer(String text, Set<String> names) {
    this.text = fold(text);
    this.names = names;
  }

  List<Token> tokens() {
    if (text.length() > LONGEST) {
      throw Problem.tooLarge(
          LONGEST, text.length() + " characters", "at most " + LONGEST + " characters");
    }
    while (take(SPACE) != null || at < text.length()) {
      if (at < text.length()) {
        next();
      }
    }
    tokens.add(new Token(Token.Kind.END, "the end", text.length()));
    return tokens;
  }

  private void next() {
    int start = at;
    Matcher found;
    if ((found = take(QUANTITY)) != null) {
      tokens.add(new Token(Token.Kind.QUANTITY, found.group(1), start));
    } else if ((found = take(NUMBER)) != null) {
      tokens.add(new Token(Token.Kind.NUMBER, found.group(), start));
    } else if ((found = take(NAME)) != null) {
      name(found.group(), start);
    } else if ((found = take(SIGN)) != null) {
      tokens.add(new Token(Token.Kind.SIGN, found.group(), start));
    } else {
      throw Problem.syntax(start, text.substring(start, start + 1), "a name, number or sign");
    }
  }

  /** The longest declared name at the start of a hyphenated word, else its first part. */
  private void name(String word, int start) {
    String name = word;
    while (!names.contains(name) && Math.max(name.lastIndexOf('-'), name.lastIndexOf('.')) > 0) {
      name = name.substring(0, Math.max(name.lastIndexOf('-'), name.lastIndexOf('.')));
    }
    if (!names.contains(name)) {
      name = word.contains("-") ? word.substring(0, word.indexOf('-')) : word;
    }
    int hyphen = name.indexOf('-');
    if (hyphen > 0
        && names.contains(name.substring(0, hyphen))
        && names.contains(name.substring(hyphen + 1))) {
      throw Problem.at(
          start,
          "formula-ambiguous",
          name,
          "one name, or a difference with spaces around the minus",
          "Put spaces around the minus, or rename the parameter.");
    }
    tokens.add(new Token(Token.Kind.NAME, name, start));
    at = start + name.length();
  }

  private @Nullable Matcher take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  /** Signs as typed on Chinese keyboards or copied from documents, one character for one. */
  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      int from = "×·÷−－–＋＊／（），＜＞［］【】".indexOf(out.charAt(i));
      if (from >= 0) {
        out.setCharAt(i, "**/---+*/(),<>[][]".charAt(from));
      }
    }
    return out.toString();
  }
}
