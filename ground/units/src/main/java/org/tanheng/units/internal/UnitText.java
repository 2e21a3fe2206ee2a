// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.text.Normalizer;

/**
 * Unit text in one spelling: superscripts as {@code ^n}, full-width and compatibility characters
 * folded, one multiplication dot, one hyphen, single spaces.
 */
public final class UnitText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private UnitText() {}

  public static String normalise(String text) {
    return isNormal(text) ? text.strip() : folded(text);
  }

  /** Most names are: the folding tables need not be loaded for them. */
  private static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = c >= ' ' && c < 0x7f && c != '*';
      boolean plain = latin || (c >= 0x4e00 && c <= 0x9fff) || c == '°' || c == '·' || c == 'μ';
      if (!plain || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    StringBuilder raised = new StringBuilder(text.length() + 8);
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c == '⁻' ? 10 : SUPERSCRIPTS.indexOf(c);
      if (digit >= 0 && !inside) {
        raised.append('^');
      }
      inside = digit >= 0;
      raised.append(digit < 0 ? c : digit == 10 ? '-' : (char) ('0' + digit));
    }
    String nfkc = Normalizer.normalize(raised, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(nfkc.length());
    for (int i = 0; i < nfkc.length(); i++) {
      char c = fold(nfkc.charAt(i));
      boolean repeated = c == ' ' && (out.isEmpty() || out.charAt(out.length() - 1) == ' ');
      if (!repeated) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  private static char fold(char c) {
    return switch (c) {
      case '⋅', '•', '・', '‧', '∙', '×', '*', '･' -> '·';
      case '÷', '∕', '⁄' -> '/';
      case '−', '–', '—', '‐', '‑' -> '-';
      case 'µ' -> 'μ';
      case '\t', '\n', '\r', '\u00a0', '\u2009', '\u202f', '\u3000' -> ' ';
      default -> c;
    };
  }

  static boolean isWordCharacter(char c) {
    return isLatin(c) || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return Character.isLetter(c) && c < 0x2e80;
  }
}
