// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.OneLine;

/** Prints findings for a program or for a person; a file's own texts move no cursor. */
final class FindingText {

  private FindingText() {}

  static String of(List<Finding> findings, Format format) {
    return format == Format.json
        ? JsonObject.builder()
            .put("findings", InventoryJson.findings(findings))
            .build()
            .writeIndented()
        : findings.stream().map(FindingText::text).collect(Collectors.joining("\n"));
  }

  /** One line, for standard error. */
  static String line(Finding f) {
    return OneLine.of("%s %s: %s, wanted %s".formatted(f.code(), f.subject(), f.got(), f.wanted()));
  }

  private static String text(Finding f) {
    return "%s %s at %s%n  got:    %s%n  wanted: %s%n  %s"
        .formatted(
            f.severity(),
            f.code(),
            OneLine.of(f.subject()),
            OneLine.of(f.got()),
            OneLine.of(f.wanted()),
            OneLine.of(f.advice()));
  }
}
