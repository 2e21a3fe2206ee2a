// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code virtual}: the virtual meters of a server, for scripts. */
@Command(
    name = "virtual",
    description = {
      "The virtual meters of a server: formulas over points.",
      "Needs TANHENG_TOKEN, a token of a person who may do it there."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|show|add|change|trace")
final class VirtualCommand extends ServerCommand {
  private static final String PATH = "/api/virtual-meters";

  @Command(name = "list", description = "Those of a unit and below.")
  int list(@Option(names = "--org", required = true, description = "Id of the unit.") String org) {
    return print(
        () -> server().get(PATH + "?org=" + word(org)),
        all -> {
          StringBuilder text = new StringBuilder();
          ((JsonArray) all).items().forEach(one -> text.append(line((JsonObject) one)));
          return text.isEmpty() ? "none%n".formatted() : text.toString();
        });
  }

  @Command(name = "show", description = "One, with the formulas before.")
  int show(@Parameters(paramLabel = "ID", description = "Id of the point.") String id) {
    return print(() -> server().get(PATH + "/" + word(id)), this::whole);
  }

  @Command(
      name = "add",
      description =
          "Makes one of a JSON file: orgUnitId, code, nameZh, nameEn, unit, scale, zone, formula,"
              + " inputs [{name, pointId}].")
  int add(@Parameters(paramLabel = "FILE", description = "JSON.") Path file) {
    return print(() -> read(file).flatMap(facts -> server().post(PATH, facts)), this::whole);
  }

  @Command(name = "change", description = "Gives one the formula of a JSON file; needs a reason.")
  int change(
      @Parameters(paramLabel = "ID", description = "Id of the point.") String id,
      @Parameters(paramLabel = "FILE", description = "JSON as for add, and reason.") Path file) {
    return print(
        () -> read(file).flatMap(facts -> server().put(PATH + "/" + word(id), facts)), this::whole);
  }

  @Command(name = "trace", description = "Where its use over half-open days comes from, as JSON.")
  int trace(
      @Parameters(paramLabel = "ID", description = "Id of the point.") String id,
      @Option(names = "--from", required = true, description = "First day.") String from,
      @Option(names = "--to", required = true, description = "First day after.") String to) {
    String path = PATH + "/%s/trace?from=%s&to=%s";
    return print(
        () -> server().get(path.formatted(word(id), word(from), word(to))),
        said -> said.writeIndented() + "\n");
  }

  private static Outcome<Json> read(Path file) {
    return Files.text(file).flatMap(Json::parse);
  }

  private String whole(Json said) {
    JsonObject view = (JsonObject) said;
    StringBuilder text = new StringBuilder(line(view));
    for (Json each : view.items("inputs")) {
      JsonObject input = (JsonObject) each;
      String code =
          input.get("point").orElse(null) instanceof JsonObject point
              ? plain(point, "code")
              : "not visible to you";
      text.append("  %s = %s%n".formatted(plain(input, "name"), code));
    }
    for (Json each : view.items("before")) {
      JsonObject before = (JsonObject) each;
      text.append(
          "  until %s: %s%n".formatted(plain(before, "supersededAt"), plain(before, "formula")));
    }
    return text.toString();
  }

  private static String line(JsonObject view) {
    JsonObject point = (JsonObject) view.get("point").orElseThrow();
    return "%s  %s  [%s]  %s%n"
        .formatted(
            plain(point, "id"), plain(point, "code"), plain(point, "unit"), plain(view, "formula"));
  }
}
