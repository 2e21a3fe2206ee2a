// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.listen;

import java.util.List;

/**
 * Finds frames in the bytes of a line, which may begin and end anywhere. What is no frame is
 * dropped byte by byte, so that the next whole one is found again.
 *
 * @param <H> what a device told
 */
public interface Ear<H extends Heard> {
  /** Adds what was heard and gives what is whole now. */
  List<H> hear(byte[] more, int length);

  /** Nothing came for longer than a frame may pause: what is not whole never will be. */
  List<H> silence();

  /** Bytes that belonged to no frame. */
  long dropped();
}
