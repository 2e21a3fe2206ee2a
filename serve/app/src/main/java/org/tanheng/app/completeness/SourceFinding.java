// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Source;
import org.tanheng.finding.Finding;

/**
 * What the rules found in a year of a source.
 *
 * @param datum first datum that it speaks of, null where there is none
 */
public record SourceFinding(Source source, Finding finding, @Nullable UUID datum) {

  static SourceFinding of(BoardRow row, Finding finding) {
    UUID datum =
        row.months().stream()
            .filter(m -> !m.data().isEmpty())
            .filter(
                m ->
                    finding.subject().equals(row.source().code())
                        || finding.subject().equals(row.source().code() + " " + m.month()))
            .map(m -> m.data().getFirst())
            .findFirst()
            .orElse(null);
    return new SourceFinding(row.source(), finding, datum);
  }
}
