// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.util.Arrays;
import org.tanheng.drivers.line.FrameEnd;

/** Frames that begin with 68, after any number of FE or of noise from the line. */
final class Frame68 {
  private Frame68() {}

  /** Ends at the length that stands at {@code at}, plus what is around the data. */
  static FrameEnd end(int at, int around) {
    return (bytes, length) -> {
      int start = start(bytes, length);
      if (start < 0 || length <= start + at) {
        return 0;
      }
      return start + around + (bytes[start + at] & 0xff);
    };
  }

  /** The frame without what came before it. */
  static byte[] strip(byte[] answer) {
    int start = start(answer, answer.length);
    return start < 0 ? answer : Arrays.copyOfRange(answer, start, answer.length);
  }

  /** Place of the first byte 68, -1 where there is none. */
  static int start(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0x68) {
        return i;
      }
    }
    return -1;
  }
}
