// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import java.util.Arrays;

/**
 * Reads bytes from front to back and never past the end: who asks for more than there is gets the
 * finding {@code frame-short} with the byte of the whole frame. Used inside one decoding only.
 */
public final class Cursor {
  private final byte[] bytes;
  private final int base;
  private final int end;
  private int at;

  private Cursor(byte[] bytes, int from, int end, int base) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.base = base;
  }

  /** All bytes of a frame. */
  public static Cursor of(byte[] frame) {
    return new Cursor(frame, 0, frame.length, 0);
  }

  /** Bytes that were cut or decoded from a frame, the first of which stood at {@code base}. */
  public static Cursor of(byte[] part, int base) {
    return new Cursor(part, 0, part.length, base);
  }

  /** Place of the next byte in the whole frame. */
  public int position() {
    return base + at;
  }

  /** Bytes that are left. */
  public int left() {
    return end - at;
  }

  /** The next byte without taking it, -1 at the end. */
  public int peek() {
    return at < end ? bytes[at] & 0xff : -1;
  }

  /** Takes one byte, 0 to 255. */
  public int u8(String what) {
    need(1, what);
    return bytes[at++] & 0xff;
  }

  /** Takes two bytes, low one first. */
  public int u16le(String what) {
    need(2, what);
    return u8(what) | u8(what) << 8;
  }

  /** Takes two bytes, high one first. */
  public int u16be(String what) {
    need(2, what);
    return u8(what) << 8 | u8(what);
  }

  /** Takes {@code count} bytes. */
  public byte[] take(int count, String what) {
    need(count, what);
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  /** Takes {@code count} bytes as a cursor of their own. */
  public Cursor part(int count, String what) {
    need(count, what);
    at += count;
    return new Cursor(bytes, at - count, at, base);
  }

  /** Takes one byte that must be this one. */
  public void expect(int wanted, String what) {
    int place = position();
    int got = u8(what);
    if (got != wanted) {
      throw Frames.layout(place, Hex.of(got), Hex.of(wanted) + " (" + what + ")");
    }
  }

  /** Nothing may be left. */
  public void end() {
    if (left() > 0) {
      throw Frames.length(position(), left() + " bytes more", "end of frame");
    }
  }

  private void need(int count, String what) {
    if (count > left()) {
      throw Frames.tooShort(base + end, count - left(), what);
    }
  }
}
