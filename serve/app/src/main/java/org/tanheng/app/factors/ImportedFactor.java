// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * What became of a row of an imported table of factors.
 *
 * @param row number of the row in the file, from 1
 * @param before value that the factor had, null for a new one
 */
record ImportedFactor(
    long row,
    Result result,
    @Nullable UUID id,
    String name,
    @Nullable String before,
    @Nullable String after,
    List<Finding> findings) {

  /** Whether the row is a new factor, another value of a known one, the same, or refused. */
  enum Result {
    CREATED,
    REVISED,
    UNCHANGED,
    REFUSED
  }

  /** The same with what concerns the whole file before what concerns the row. */
  ImportedFactor with(List<Finding> ofTheFile) {
    return new ImportedFactor(
        row,
        result,
        id,
        name,
        before,
        after,
        Stream.concat(ofTheFile.stream(), findings.stream()).toList());
  }
}
