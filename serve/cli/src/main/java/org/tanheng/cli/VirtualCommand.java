// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import org.tanheng.evidence.Json;
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
        all -> lines(all, "none", VirtualCommand::line));
  }

  @Command(name = "show", description = "One, with the formulas before.")
  int show(@Parameters(paramLabel = "ID", description = "Id of the point.") String id) {
    return print(() -> server().get(PATH + "/" + word(id)), VirtualCommand::whole);
  }

  @Command(
      name = "add",
      description =
          "Makes one of a JSON file: orgUnitId, code, nameZh, nameEn, unit, scale, zone, formula,"
              + " inputs [{name, pointId}].")
  int add(@Parameters(paramLabel = "FILE", description = "JSON.") Path file) {
    return print(
        () -> read(file).flatMap(facts -> server().post(PATH, facts)), VirtualCommand::whole);
  }

  @Command(name = "change", description = "Gives one the formula of a JSON file; needs a reason.")
  int change(
      @Parameters(paramLabel = "ID", description = "Id of the point.") String id,
      @Parameters(paramLabel = "FILE", description = "JSON as for add, and reason.") Path file) {
    return print(
        () -> read(file).flatMap(facts -> server().put(PATH + "/" + word(id), facts)),
        VirtualCommand::whole);
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

  private static String whole(Json said) {
    JsonObject view = (JsonObject) said;
    return line(view)
        + lines(view.items("inputs"), VirtualCommand::input)
        + lines(view.items("before"), VirtualCommand::before);
  }

  private static String input(JsonObject input) {
    String code =
        input.get("point").orElse(null) instanceof JsonObject point
            ? plain(point, "code")
            : "not visible to you";
    return "  %s = %s%n".formatted(plain(input, "name"), code);
  }

  private static String before(JsonObject before) {
    return "  until %s: %s%n".formatted(plain(before, "supersededAt"), plain(before, "formula"));
  }

  private static String line(JsonObject view) {
    JsonObject point = (JsonObject) view.get("point").orElseThrow();
    return "%s  %s  [%s]  %s%n"
        .formatted(
            plain(point, "id"), plain(point, "code"), plain(point, "unit"), plain(view, "formula"));
  }
}
