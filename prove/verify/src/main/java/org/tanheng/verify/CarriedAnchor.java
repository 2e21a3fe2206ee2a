// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.List;
import org.tanheng.anchors.Receipt;
import org.tanheng.evidence.Hash;

/**
 * A receipt for the log as it was at some size, with the proof that the checkpoint of the bundle
 * still begins with that.
 *
 * @param path consistency proof (RFC 9162 section 2.1.4), empty where the sizes are the same
 */
public record CarriedAnchor(Receipt receipt, List<Hash> path) {
  public CarriedAnchor {
    path = List.copyOf(path);
  }
}
