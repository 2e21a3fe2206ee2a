// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.List;
import java.util.TreeSet;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Gives a finding the place that the user knows: the source and what is below it. */
final class Places {

  private Places() {}

  static Finding under(SourceInput source, Finding finding) {
    return finding.at("sources." + source.id() + ": " + finding.subject());
  }

  /** Places and routes that lead nowhere. */
  static void check(InventoryInput input, MethodPack pack, List<Finding> findings) {
    var counting = new TreeSet<String>();
    input.sources().stream()
        .filter(source -> source.secondRouteOf().isEmpty())
        .forEach(source -> counting.add(source.id()));
    for (SourceInput source : input.sources()) {
      for (String first : source.secondRouteOf()) {
        if (!counting.contains(first)) {
          findings.add(
              Finding.error(
                  "second-route-unknown",
                  "sources." + source.id() + ": second-route-of",
                  first,
                  String.join(", ", counting),
                  "Name the sources whose emission is determined a second time."));
        }
      }
      if (source.place().line() != null && pack.boundaries().isEmpty()) {
        findings.add(
            Finding.warning(
                "line-unused",
                "sources." + source.id() + ": line",
                source.place().line(),
                "a method with process lines, such as cn-ets-cement",
                pack.id() + " has one boundary; remove the key or choose another method."));
      }
    }
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
