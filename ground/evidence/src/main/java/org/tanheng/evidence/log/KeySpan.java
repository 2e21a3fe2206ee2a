// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

/**
 * The checkpoints that a key of a log is believed for, by the number of their leaves: after a
 * change of keys each of the two has its own.
 *
 * @param first smallest size
 * @param last largest size, at which the successor signed as well
 */
public record KeySpan(long first, long last) {
  /** Of a key that was never changed. */
  public static final KeySpan ALWAYS = new KeySpan(0, Long.MAX_VALUE);

  public KeySpan {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no span: " + first + " to " + last);
    }
  }

  /** Whether a checkpoint of so many leaves is in it. */
  public boolean contains(long size) {
    return first <= size && size <= last;
  }
}
