// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;

/**
 * The stable name of a batch of readings: its place in the log and the beginning of its leaf's
 * hash. It is kept nowhere, and who only counts places finds nothing, for the hash is 40 bits that
 * he does not know. It begins with U, which no drawn name has.
 */
record ReadingBatchName(long index, String check) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String SIGN = "U";
  private static final int PLACE = 6;
  private static final int CHECK = 8;
  private static final int HEX = 10;
  private static final int BITS = 5;

  /** The name of the leaf with this hash at a place. */
  static ReadingBatchName of(long index, Hash leaf) {
    return new ReadingBatchName(
        index, text(Long.parseLong(leaf.hex().substring(0, HEX), 16), CHECK));
  }

  /** A name as it was made, in capitals and without hyphens; empty for names of other things. */
  static Optional<ReadingBatchName> parse(String id) {
    if (!id.matches(SIGN + "[" + ALPHABET + "]{" + (PLACE + CHECK) + "}")) {
      return Optional.empty();
    }
    long index = 0;
    for (char digit : id.substring(1, 1 + PLACE).toCharArray()) {
      index = index << BITS | ALPHABET.indexOf(digit);
    }
    return Optional.of(new ReadingBatchName(index, id.substring(1 + PLACE)));
  }

  /** Fifteen characters; null behind the last place that a name can say. */
  @Nullable String id() {
    return index >> (BITS * PLACE) == 0 ? SIGN + text(index, PLACE) + check : null;
  }

  private static String text(long number, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = length - 1; at >= 0; at--) {
      text.append(ALPHABET.charAt((int) (number >> (BITS * at)) & 31));
    }
    return text.toString();
  }
}
