// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

/**
 * In which order a value of several registers comes over the wire; A is its most significant byte.
 * The protocol says nothing of it, so a first reading shows all four.
 */
public enum WordOrder {
  /** Most significant first, throughout. */
  ABCD,
  /** Words swapped: least significant register first. */
  CDAB,
  /** Bytes swapped within each register. */
  BADC,
  /** Least significant first, throughout. */
  DCBA;

  /** The bytes with the most significant first. */
  public byte[] toBigEndian(byte[] wire) {
    boolean words = this == CDAB || this == DCBA;
    boolean bytes = this == BADC || this == DCBA;
    byte[] value = new byte[wire.length];
    for (int i = 0; i < wire.length; i++) {
      int word = words ? wire.length / 2 - 1 - i / 2 : i / 2;
      int half = bytes ? 1 - i % 2 : i % 2;
      value[i] = wire[2 * word + half];
    }
    return value;
  }
}
