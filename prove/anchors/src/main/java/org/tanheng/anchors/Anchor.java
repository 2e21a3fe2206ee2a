// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.finding.Outcome;

/**
 * A place outside the log's own reach that remembers a checkpoint. It adds to the log's signature
 * and to witnesses and replaces neither; a receipt is checked without the place being reachable, as
 * far as its kind allows.
 */
public interface Anchor {

  /**
   * Places the checkpoint.
   *
   * @return refused with {@code anchor-unreachable} if the place gave no answer, with {@code
   *     anchor-refused} if it said no: nothing is anchored then
   */
  Outcome<Receipt> place(Checkpoint checkpoint);
}
