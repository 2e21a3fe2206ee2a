// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.util.Collections;
import java.util.List;
import org.tanheng.telemetry.SignedBatch;

/**
 * A batch as it is sent until it is acknowledged: always the same readings under the same number.
 *
 * @param from position of its first record
 * @param to position after its last record
 */
record Outgoing(String epoch, long number, long from, long to, List<Run> runs) {
  /** What the gateway signs of it; the quality of a run is that of all its readings. */
  SignedBatch toSign() {
    return new SignedBatch(
        epoch,
        number,
        runs.stream()
            .map(
                run ->
                    SignedBatch.run(
                        run.point(),
                        run.times(),
                        run.values(),
                        Collections.nCopies(run.size(), run.quality())))
            .toList());
  }

  int readings() {
    return runs.stream().mapToInt(Run::size).sum();
  }
}
