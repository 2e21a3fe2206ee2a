// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import org.tanheng.drivers.codec.Cursor;

/**
 * The signature or configuration word of a variable telegram. Old meters leave any value in it, so
 * it means encryption only where mode and count fit EN 13757-3 and EN 13757-7.
 */
final class Encryption {
  private static final int AES_BLOCK = 16;
  private static final int DES_BLOCK = 8;
  private static final int IDLE = 0x2F;

  private Encryption() {}

  /** Whether the records behind the word are encrypted; nothing is taken from the cursor. */
  static boolean hides(int word, Cursor records) {
    int low = word & 0xff;
    int left = records.left();
    return switch (mode(word)) {
      case 2, 3 -> low > 0 && low % DES_BLOCK == 0 && low <= left && word >> 12 == 0;
      case 5, 7 -> blocks(low, left) && !clear(records);
      case 8, 9, 10, 13 -> low > 0 && low <= left && !clear(records);
      default -> false;
    };
  }

  private static boolean blocks(int low, int left) {
    int count = low >> 4;
    return count > 0 && count * AES_BLOCK <= left;
  }

  /** Decrypted data begins with 2F 2F; so does data that its sender already opened. */
  private static boolean clear(Cursor records) {
    return records.peek() == IDLE;
  }

  private static int mode(int word) {
    return word >> 8 & 31;
  }

  /** The method, for a person. */
  static String name(int word) {
    int mode = mode(word);
    return "encryption mode " + mode + (mode < 4 ? " (DES)" : " (AES-128)");
  }
}
