// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality}: the queue of a server, for scripts. */
@Command(
    name = "quality",
    description = {
      "The queue of data quality of a server: what validation rules object to, and what is done.",
      "Needs TANHENG_TOKEN, a token of a person who may do it there."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|check|accept|estimate")
final class QualityCommand extends ServerCommand {
  @Command(name = "list", description = "Open items of a unit over half-open days.")
  int list(
      @Option(names = "--org", required = true, description = "Id of the unit.") String org,
      @Option(names = "--from", required = true, description = "First day.") String from,
      @Option(names = "--to", required = true, description = "First day after.") String to,
      @Option(names = "--settled", description = "Also those decided.") boolean settled) {
    String path = "/api/quality/items?org=%s&from=%s&to=%s&settled=%s";
    return print(
        () -> server().get(path.formatted(word(org), word(from), word(to), settled)),
        QualityCommand::queue);
  }

  @Command(name = "check", description = "Runs the validation rules now and lists what is open.")
  int check(
      @Option(names = "--org", required = true, description = "Id of the unit.") String org,
      @Option(names = "--from", required = true, description = "First day.") String from,
      @Option(names = "--to", required = true, description = "First day after.") String to) {
    JsonObject look = JsonObject.builder().put("org", org).put("from", from).put("to", to).build();
    return print(() -> server().post("/api/quality/check", look), QualityCommand::queue);
  }

  @Command(name = "accept", description = "Takes items as they are.")
  int accept(
      @Parameters(arity = "1..*", paramLabel = "ITEM", description = "Ids.") List<String> items,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    JsonObject body =
        JsonObject.builder()
            .put("items", Json.of(items.stream().map(Json::of).toList()))
            .put("reason", reason)
            .build();
    return print(
        () -> server().post("/api/quality/accept", body),
        said -> "%s accepted%n".formatted(plain((JsonObject) said, "accepted")));
  }

  @Command(
      name = "estimate",
      description =
          "Shows what estimates for items would change, virtual meters included; --save saves them.")
  int estimate(
      @Parameters(arity = "1..*", paramLabel = "ITEM", description = "Ids.") List<String> items,
      @Option(names = "--org", required = true, description = "Id of the unit.") String org,
      @Option(names = "--from", required = true, description = "First day.") String from,
      @Option(names = "--to", required = true, description = "First day after.") String to,
      @Option(names = "--rule", description = "Estimation rule; else the first that fits.")
          @Nullable String rule,
      @Option(names = "--save", description = "Saves; needs --reason.") boolean save,
      @Option(names = "--reason", description = "Why.", defaultValue = "") String reason) {
    String path = "/api/quality/items?org=%s&from=%s&to=%s";
    return print(
        () ->
            server()
                .get(path.formatted(word(org), word(from), word(to)))
                .map(queue -> orders((JsonArray) queue, items, rule))
                .flatMap(
                    orders ->
                        server()
                            .post("/api/quality/effect", changes(orders, ""))
                            .flatMap(
                                effect ->
                                    save
                                        ? server()
                                            .post("/api/quality/changes", changes(orders, reason))
                                            .map(saved -> effect)
                                        : Outcome.done(effect))),
        effect -> moved((JsonObject) effect) + (save ? "saved%n" : "nothing saved%n").formatted());
  }

  private static List<Json> orders(JsonArray queue, List<String> items, @Nullable String rule) {
    List<Json> orders = new ArrayList<>();
    for (Json row : queue.items()) {
      JsonObject item = (JsonObject) ((JsonObject) row).get("item").orElseThrow();
      if (items.contains(item.text("id").orElse(""))) {
        JsonObject.Builder order =
            JsonObject.builder()
                .put("pointId", item.text("pointId").orElse(""))
                .put("kind", "ESTIMATE")
                .put("from", item.text("startsAt").orElse(""))
                .put("to", item.text("endsAt").orElse(""))
                .put("itemId", item.text("id").orElse(""));
        orders.add(rule == null ? order.build() : order.put("rule", rule).build());
      }
    }
    return orders;
  }

  private static JsonObject changes(List<Json> orders, String reason) {
    JsonObject.Builder body = JsonObject.builder().put("changes", Json.of(orders));
    return reason.isEmpty() ? body.build() : body.put("reason", reason).build();
  }

  private static String queue(Json answer) {
    return lines(answer, "nothing is open", QualityCommand::row);
  }

  private static String row(JsonObject row) {
    JsonObject item = (JsonObject) row.get("item").orElseThrow();
    JsonObject point = (JsonObject) row.get("point").orElseThrow();
    return "%s  %-8s %-18s %s  %s/%s  %s, wanted %s%n"
        .formatted(
            plain(item, "id"),
            plain(item, "state"),
            plain(item, "rule"),
            plain(point, "code"),
            plain(item, "startsAt"),
            plain(item, "endsAt"),
            plain(item, "got"),
            plain(item, "wanted"));
  }

  private static String moved(JsonObject effect) {
    return lines(effect.items("months"), QualityCommand::month)
        + lines(effect.items("data"), QualityCommand::datum);
  }

  private static String month(JsonObject sum) {
    return "%s %s: %s -> %s %s%n"
        .formatted(
            plain(sum, "code"),
            plain(sum, "month"),
            plain(sum, "before"),
            plain(sum, "after"),
            plain(sum, "unit"));
  }

  private static String datum(JsonObject datum) {
    return "activity %s %s/%s: %s -> %s %s (%s)%n"
        .formatted(
            plain(datum, "nameEn"),
            plain(datum, "from"),
            plain(datum, "to"),
            plain(datum, "before"),
            plain(datum, "after"),
            plain(datum, "unit"),
            plain(datum, "status"));
  }
}
