// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.poll;

import java.io.IOException;
import java.util.List;
import org.tanheng.drivers.Sample;

/** One request of a round and what becomes of its answer. */
public interface Job {
  /** Whom it asks: a device that does not answer is asked less often. */
  String device();

  /**
   * Asks and understands.
   *
   * @throws IOException where no answer, or one that is broken, came
   * @throws org.tanheng.finding.FindingException where the device says no
   */
  List<Sample> run() throws IOException;
}
