// SPDX-License-Identifier: Apache-2.0
package org.tanheng.finding;

import java.util.regex.Pattern;

/**
 * A text of unknown origin as one line of a terminal. What would move the cursor, end the line or
 * turn the direction of writing is shown by its number.
 */
public final class OneLine {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private OneLine() {}

  /** The text, with the hexadecimal number in place of each character that is not seen. */
  public static String of(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
  }
}
