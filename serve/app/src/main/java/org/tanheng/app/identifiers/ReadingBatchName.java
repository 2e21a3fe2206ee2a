// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.evidence.Hash;

/**
 * The stable name of a batch of readings: its place in the log and the beginning of its leaf's
 * hash. It is kept nowhere, and who only counts places finds nothing, for the hash is 40 bits that
 * he does not know. It begins with U, which no drawn name has; behind the first 2^30 places with
 * UU, and the place takes all 64 bits.
 */
record ReadingBatchName(long index, String check) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String SIGN = "U";
  private static final int PLACE = 6;
  private static final int LONG_PLACE = 13;
  private static final int CHECK = 8;
  private static final int HEX = 10;
  private static final int BITS = 5;
  private static final Pattern SHORT = form(SIGN, PLACE);
  private static final Pattern LONG = form(SIGN + SIGN, LONG_PLACE);

  private static Pattern form(String sign, int place) {
    String letter = "[" + ALPHABET + "]";
    return Pattern.compile("%s(%s{%d})(%s{%d})".formatted(sign, letter, place, letter, CHECK));
  }

  /** The name of the leaf with this hash at a place. */
  static ReadingBatchName of(long index, Hash leaf) {
    return new ReadingBatchName(
        index, text(Long.parseLong(leaf.hex().substring(0, HEX), 16), CHECK));
  }

  /** A name as it was made, in capitals and without hyphens; empty for names of other things. */
  static Optional<ReadingBatchName> parse(String id) {
    for (Pattern form : List.of(SHORT, LONG)) {
      Matcher parts = form.matcher(id);
      if (parts.matches()) {
        long index = 0;
        for (char digit : parts.group(1).toCharArray()) {
          index = index << BITS | ALPHABET.indexOf(digit);
        }
        ReadingBatchName name = new ReadingBatchName(index, parts.group(2));
        return index >= 0 && name.id().equals(id) ? Optional.of(name) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Fifteen characters; 23 behind the first 2^30 places. */
  String id() {
    return index >> (BITS * PLACE) == 0
        ? SIGN + text(index, PLACE) + check
        : SIGN + SIGN + text(index, LONG_PLACE) + check;
  }

  private static String text(long number, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = length - 1; at >= 0; at--) {
      int shift = BITS * at;
      text.append(ALPHABET.charAt((int) (number >>> shift) & 31));
    }
    return text.toString();
  }
}
