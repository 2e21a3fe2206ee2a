// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Gives a finding the place that the user knows: the source and what is below it. */
final class Places {

  private Places() {}

  static Finding under(SourceInput source, Finding finding) {
    return finding.at("sources." + source.id() + ": " + finding.subject());
  }

  static FindingException unknownKind(SourceInput source, MethodPack pack) {
    return new FindingException(
        Finding.error(
            "kind-unknown",
            "kind",
            source.kind(),
            String.join(", ", pack.kinds().stream().map(SourceKind::id).toList()),
            "Use a source kind of " + pack.id() + "."));
  }
}
