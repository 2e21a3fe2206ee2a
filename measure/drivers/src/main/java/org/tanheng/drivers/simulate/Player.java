// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;

/** Plays the meters of one group over one protocol. */
interface Player extends AutoCloseable {
  /** Where it listens or sends, for people. */
  String place();

  /** Answers given or messages sent so far. */
  long count();

  @Override
  void close() throws IOException;
}
