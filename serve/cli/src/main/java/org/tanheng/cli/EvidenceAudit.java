// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence audit}: has a server compare all that it has with its evidence log. */
@Command(
    name = "audit",
    description = {
      "Compares readings, inventories, files and database of a server with its evidence log.",
      "Needs TANHENG_TOKEN, a token of the administrator. Exit 0 whole, 1 something is wrong."
    },
    mixinStandardHelpOptions = true)
final class EvidenceAudit implements Callable<Integer> {
  private static final int OK = 200;

  @Spec private CommandSpec spec;

  @Option(names = "--server", description = "Its address. Default: ${DEFAULT-VALUE}.")
  private String server = "http://localhost:8080";

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  EvidenceAudit() {}

  @Override
  public Integer call() {
    Outcome<JsonObject> report = ask(System.getenv("TANHENG_TOKEN"));
    var out = spec.commandLine().getOut();
    if (!report.isDone()) {
      out.println(FindingText.of(report.findings(), format));
      return 1;
    }
    JsonObject body = report.orElseThrow();
    out.println(format == Format.json ? body.writeIndented() : text(body));
    out.flush();
    return body.get("whole").orElse(null) instanceof JsonBoolean whole && whole.value() ? 0 : 1;
  }

  private static String text(JsonObject report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s leaves compared, %s of them of readings; %s versions of inventories; %s files"
            .formatted(
                number(report, "leaves"),
                number(report, "readingLeaves"),
                number(report, "inventories"),
                number(report, "files")));
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
    return text.append(findings.items().isEmpty() ? "%nnothing is wrong".formatted() : "")
        .toString();
  }

  private static String number(JsonObject report, String name) {
    return report.get(name).map(Json::write).orElse("?");
  }

  private Outcome<JsonObject> ask(@Nullable String token) {
    if (token == null) {
      return Outcome.refused(
          refused("no TANHENG_TOKEN", "a token of the administrator of the installation"));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server + "/api/evidence/audit"))
              .header("Authorization", "Bearer " + token)
              .build();
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer.statusCode() == OK
          ? Json.parse(answer.body()).map(JsonObject.class::cast)
          : Outcome.refused(refused(answer.statusCode() + " " + answer.body(), "200"));
    } catch (IOException | IllegalArgumentException e) {
      return Outcome.refused(refused(e.toString(), "a server that answers"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.refused(refused("interrupted", "a server that answers"));
    }
  }

  private Finding refused(String got, String wanted) {
    return Finding.error(
        "audit-refused", server, got, wanted, "Give --server and a token of its administrator.");
  }
}
