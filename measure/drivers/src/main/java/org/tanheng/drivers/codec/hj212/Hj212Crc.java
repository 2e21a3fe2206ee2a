// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.hj212;

/** The CRC of HJ 212, annex A: polynomial A001, and not the one of Modbus that looks like it. */
final class Hj212Crc {

  private Hj212Crc() {}

  static int of(byte[] bytes, int from, int to) {
    int crc = 0xFFFF;
    for (int i = from; i < to; i++) {
      crc = crc >> 8 ^ bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xA001 : crc >> 1;
      }
    }
    return crc;
  }

  static String text(int crc) {
    return "%04X".formatted(crc);
  }
}
