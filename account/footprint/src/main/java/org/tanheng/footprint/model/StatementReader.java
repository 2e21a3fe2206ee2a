// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;

/** Reads what a model says of itself: its statement, and what it leaves out. */
final class StatementReader {
  private static final Set<String> STATEMENT =
      Set.of(
          "goal",
          "application",
          "audience",
          "exclusions",
          "limitations",
          "pcr",
          "review",
          "valid-until");
  private static final Set<String> CUT_OFF = Set.of("rule", "limit", "left");
  private static final Set<String> LEFT = Set.of("name", "share", "reason");

  private StatementReader() {}

  static Statement statement(Fields root, List<Finding> findings) {
    Fields f =
        root.object("statement", STATEMENT)
            .orElseGet(
                () -> Fields.of("statement", JsonObject.builder().build(), STATEMENT, findings));
    return new Statement(
        f.text("goal"),
        f.text("application"),
        f.text("audience"),
        f.texts("exclusions"),
        f.text("limitations"),
        f.text("pcr"),
        f.text("review"),
        f.text("valid-until"));
  }

  static CutOff cutOff(Fields root) {
    Optional<Fields> read = root.object("cut-off", CUT_OFF);
    if (read.isEmpty()) {
      return new CutOff("", 0, List.of());
    }
    Fields f = read.get();
    var left = new ArrayList<CutOff.Left>();
    for (Fields item : f.objects("left", LEFT)) {
      Optional<String> name = item.required("name", "what is left out");
      double share = item.share("share", Double.NaN);
      Optional<String> reason = item.required("reason", "why, and how the share was estimated");
      if (Double.isNaN(share)) {
        item.error("missing-key", "share", "", "0.4 %", "Add 'share'.");
      } else if (name.isPresent() && reason.isPresent()) {
        left.add(new CutOff.Left(item.path(), name.get(), share, reason.get()));
      }
    }
    var cutOff = new CutOff(f.text("rule"), f.share("limit", 0), left);
    if (cutOff.share() > cutOff.limit() + 1e-12) {
      f.error(
          "cut-off-exceeded",
          "left",
          "%.6g %% left out".formatted(100 * cutOff.share()),
          "%.6g %% at most".formatted(100 * cutOff.limit()),
          "Model the largest of them.");
    }
    return cutOff;
  }
}
