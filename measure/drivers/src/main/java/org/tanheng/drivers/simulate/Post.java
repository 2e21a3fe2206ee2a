// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;

/** A way to send a message of a meter; returns when it is handed over safely. */
interface Post extends AutoCloseable {
  void send(String meter, String json) throws IOException, InterruptedException;

  /** Whether it takes readings by point, as the server does, and not the meter's own message. */
  default boolean takesReadings() {
    return false;
  }

  String place();

  @Override
  void close();
}
