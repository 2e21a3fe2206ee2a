// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

/** Binary coded decimals: two digits a byte, low byte first on all buses that use them here. */
public final class Bcd {

  private Bcd() {}

  /** Digits with the most significant first, or a finding at the byte that holds no digit. */
  public static String littleEndian(byte[] bytes, int position) {
    var digits = new StringBuilder(bytes.length * 2);
    for (int i = bytes.length - 1; i >= 0; i--) {
      int high = bytes[i] >> 4 & 15;
      int low = bytes[i] & 15;
      if (high > 9 || low > 9) {
        throw Frames.coding(position + i, Hex.of(bytes[i]), "two decimal digits (BCD)");
      }
      digits.append((char) ('0' + high)).append((char) ('0' + low));
    }
    return digits.toString();
  }

  /** The bytes of an even number of decimal digits, low byte first. */
  public static byte[] littleEndian(String digits) {
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int at = digits.length() - 2 - 2 * i;
      bytes[i] =
          (byte)
              (Character.digit(digits.charAt(at), 16) << 4
                  | Character.digit(digits.charAt(at + 1), 16));
    }
    return bytes;
  }

  /** Whether every byte is FF: the meter keeps no such value. */
  public static boolean absent(byte[] bytes) {
    for (byte b : bytes) {
      if (b != -1) {
        return false;
      }
    }
    return true;
  }
}
