// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.util.List;

/**
 * A batch as it is sent until it is acknowledged: always the same readings under the same number.
 *
 * @param from position of its first record
 * @param to position after its last record
 */
record Outgoing(String epoch, long number, long from, long to, List<Run> runs) {
  int readings() {
    return runs.stream().mapToInt(Run::size).sum();
  }
}
