// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.anchors.Receipt;
import org.tanheng.anchors.ReceiptFolder;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.finding.Outcome;

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

  /** The receipts that lie in the folder of a log, for its checkpoint or one before it. */
  public static List<CarriedAnchor> of(Path log, LogReader reader) throws IOException {
    List<CarriedAnchor> anchors = new ArrayList<>();
    long size = reader.checkpoint().size();
    for (Outcome<Receipt> read : new ReceiptFolder(log).all().values()) {
      if (read instanceof Outcome.Done<Receipt>(Receipt receipt, var findings)) {
        long then = receipt.checkpoint().size();
        if (then >= 1 && then <= size) {
          List<byte[]> path = reader.trees().consistency(then, size);
          anchors.add(new CarriedAnchor(receipt, path.stream().map(Hash::ofDigest).toList()));
        }
      }
    }
    return anchors;
  }
}
