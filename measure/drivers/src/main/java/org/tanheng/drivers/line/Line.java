// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import java.io.IOException;
import java.time.Duration;

/**
 * A line on which one request at a time is open, however many connections share it. Bytes that no
 * one waits for are thrown away before a request, so that a late answer is not taken for the next.
 */
public interface Line extends AutoCloseable {
  /** Sends a request and gives the first whole frame that answers. */
  byte[] exchange(byte[] request, FrameEnd end, Duration wait) throws IOException;

  /**
   * What is on the line without a request of ours: the bytes that came, 0 if none did in this time.
   */
  int listen(byte[] into, Duration wait) throws IOException;

  /** Where it leads, for people. */
  String name();

  /** Bits per second, 0 where bytes cost no time worth counting. */
  int baud();

  @Override
  void close();
}
