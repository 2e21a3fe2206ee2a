// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.concurrent.Callable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;

/** {@code evidence audit}: has a server compare all that it has with its evidence log. */
@Command(
    name = "audit",
    description = {
      "Compares readings, inventories, files and database of a server with its evidence log.",
      "Needs TANHENG_TOKEN, a token of the administrator. Exit 0 whole, 1 something is wrong."
    },
    mixinStandardHelpOptions = true)
final class EvidenceAudit extends ServerCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Outcome<Json> report = server().get("/api/evidence/audit");
    int printed = print(() -> report, said -> text((JsonObject) said));
    return isWhole(report) ? printed : 1;
  }

  private static boolean isWhole(Outcome<Json> report) {
    return report instanceof Outcome.Done<Json> done
        && done.value() instanceof JsonObject said
        && said.get("whole").orElse(null) instanceof JsonBoolean whole
        && whole.value();
  }

  private static String text(JsonObject report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s leaves compared, %s of them of readings; %s versions of inventories; %s files"
            .formatted(
                plain(report, "leaves"),
                plain(report, "readingLeaves"),
                plain(report, "inventories"),
                plain(report, "files")));
    JsonArray findings = (JsonArray) report.get("findings").orElseThrow();
    for (Json item : findings.items()) {
      if (item instanceof JsonObject finding) {
        text.append(
            "%n%s %s: %s; got %s, wanted %s"
                .formatted(
                    finding.text("severity").orElse(""),
                    finding.text("code").orElse(""),
                    finding.text("subject").orElse(""),
                    finding.text("got").orElse(""),
                    finding.text("wanted").orElse("")));
      }
    }
    return text.append((findings.items().isEmpty() ? "%nnothing is wrong%n" : "%n").formatted())
        .toString();
  }
}
