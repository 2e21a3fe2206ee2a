// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the digits of gas names and cubic metres that are set low or high. The text stays. */
public final class Chemistry {
  private static final Pattern DIGIT =
      Pattern.compile(
          "(?<=CO|(?<![A-Za-z])N)2|(?<=CH)4|(?<=SF)6|(?<=[NH]F)3|(?<=CF)4"
              + "|(?<=(?<![A-Za-z])C)2(?=F)|(?<=C2F)6|(?<=(?<![A-Za-z])(?:m|km|Nm|Sm))[23](?![0-9A-Za-z])");

  private Chemistry() {}

  /** How a piece of text is set. */
  public enum Level {
    BASE,
    LOW,
    HIGH
  }

  /** A piece of text at one level. */
  public record Part(String text, Level level) {}

  /** The pieces of a text, in order. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher digits = DIGIT.matcher(text);
    int from = 0;
    while (digits.find()) {
      if (digits.start() > from) {
        parts.add(new Part(text.substring(from, digits.start()), Level.BASE));
      }
      boolean metre = digits.start() > 0 && text.charAt(digits.start() - 1) == 'm';
      parts.add(new Part(digits.group(), metre ? Level.HIGH : Level.LOW));
      from = digits.end();
    }
    if (from < text.length()) {
      parts.add(new Part(text.substring(from), Level.BASE));
    }
    return parts;
  }
}
