// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.Optional;

/** The files of a log wherever they lie: in a folder, or behind an address (C2SP tlog-tiles). */
@FunctionalInterface
public interface LogFiles {

  /** Bytes of a file by its path in the log, empty if the log has none there. */
  Optional<byte[]> read(String path);
}
