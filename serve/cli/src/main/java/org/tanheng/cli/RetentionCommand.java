// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retention}: how many years a server keeps raw readings. */
@Command(
    name = "retention",
    description = {
      "Shows or changes how many years a server keeps raw readings, or removes older ones now.",
      "Needs TANHENG_TOKEN, a token of the administrator of the installation."
    },
    mixinStandardHelpOptions = true)
final class RetentionCommand extends ServerCommand implements Callable<Integer> {
  private static final String PATH = "/api/retention";

  @ArgGroup(exclusive = true)
  private @Nullable Change change;

  @Option(names = "--reason", description = "Why it changes; stands in the audit trail.")
  private String reason = "";

  @Option(names = "--run", description = "Removes now what is older.")
  private boolean run;

  /** One of both. */
  static final class Change {
    @Option(names = "--years", required = true, description = "Whole years to keep.")
    private @Nullable Integer years;

    @Option(names = "--for-ever", required = true, description = "Removes nothing any more.")
    private boolean forEver;
  }

  @Override
  public Integer call() {
    return print(this::asked, RetentionCommand::text);
  }

  private Outcome<Json> asked() {
    Change wanted = change;
    Outcome<Json> shown = wanted == null ? server().get(PATH) : server().put(PATH, order(wanted));
    return run ? shown.flatMap(before -> server().post(PATH + "/run", JsonNull.NULL)) : shown;
  }

  private Json order(Change wanted) {
    Integer years = wanted.years;
    JsonObject.Builder order = JsonObject.builder().put("reason", reason);
    return years == null || wanted.forEver ? order.build() : order.put("years", years).build();
  }

  private static String text(Json answer) {
    JsonObject view = (JsonObject) answer;
    String kept =
        view.text("oldest")
            .map(
                day ->
                    "%s years, from %s on%n".formatted(plain(view, "years"), day.substring(0, 7)))
            .orElse("for ever%n".formatted());
    return "raw readings are kept " + kept + lines(view.items("passes"), RetentionCommand::pass);
  }

  private static String pass(JsonObject pass) {
    return "%s  before %s: %s readings of %s points removed%n"
        .formatted(
            pass.text("endedAt").orElse(""),
            pass.text("oldest").orElse("").substring(0, 7),
            plain(pass, "removed"),
            plain(pass, "points"));
  }
}
