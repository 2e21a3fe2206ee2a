// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * What becomes of a row of a register that was sent as a file.
 *
 * @param line line of the file, from 1
 * @param code as written
 * @param fate NEW, CHANGED, SAME or ASIDE
 * @param did what is entered beside the place: device, transformers, certificate
 * @param findings why it is set aside
 */
record RegisterRow(
    long line,
    String code,
    String name,
    Fate fate,
    List<String> did,
    @Nullable UUID meterId,
    List<Finding> findings) {

  /** What becomes of the row. */
  enum Fate {
    NEW,
    CHANGED,
    SAME,
    /** Nothing of it is taken. */
    ASIDE
  }
}
