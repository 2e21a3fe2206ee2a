// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

/** Where the answer of a protocol ends in the bytes that have come so far. */
@FunctionalInterface
public interface FrameEnd {
  /** What {@link #look} says when the bytes cannot become a frame. */
  int NEVER = -1;

  /** Length of the whole frame once it is known; 0 while too few bytes came; or {@link #NEVER}. */
  int look(byte[] bytes, int length);
}
