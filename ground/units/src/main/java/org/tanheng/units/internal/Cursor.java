// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** A place in a unit's text, and what was remarked on the way. */
final class Cursor {
  private static final Pattern POWER = Pattern.compile("\\^?(-?\\d{1,2})(?!\\d)");
  static final int HIGHEST_POWER = 9;

  final String text;
  final List<Finding> remarks = new ArrayList<>();
  int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  boolean take(char c) {
    boolean here = peek() == c;
    at += here ? 1 : 0;
    return here;
  }

  boolean takeAny(String signs) {
    int before = at;
    while (!atEnd() && signs.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > before;
  }

  @Nullable Matcher take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  /** Whether {@code per} or 每 stands here, after spaces at most. */
  boolean atPer() {
    int from = at;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    return text.startsWith("每", from)
        || (text.startsWith("per ", from) && (from > at || from == 0 || bordered(from)));
  }

  void takePer() {
    takeAny(" ");
    at += peek() == '每' ? 1 : 4;
  }

  private boolean bordered(int from) {
    return !UnitText.isWordCharacter(text.charAt(from - 1));
  }

  /** The power behind a name, 1 where none is written. */
  int takePower() {
    Matcher power = take(POWER);
    if (power == null) {
      return 1;
    }
    int value = Integer.parseInt(power.group(1));
    if (value == 0 || Math.abs(value) > HIGHEST_POWER) {
      throw malformed(power.start(), "a power from 1 to " + HIGHEST_POWER);
    }
    return value;
  }

  FindingException malformed(String wanted) {
    return malformed(at, wanted);
  }

  FindingException malformed(int position, String wanted) {
    return Refusal.malformed(text, position, wanted);
  }
}
