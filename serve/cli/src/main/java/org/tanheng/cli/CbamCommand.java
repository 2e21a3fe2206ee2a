// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cbam}: the statements of installations on a server, for scripts. */
@Command(
    name = "cbam",
    description = {
      "Statements of installations on a server (footprint cbam computes one without a server).",
      "Needs TANHENG_TOKEN, a token of a person who may do it there."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|show|add|tables|report|xml")
final class CbamCommand extends ServerCommand {
  private static final String PATH = "/api/cbam";

  @Command(name = "list", description = "All versions, the newest period first.")
  int list() {
    return print(
        () -> server().get(PATH + "/statements"), all -> lines(all, "none", CbamCommand::line));
  }

  @Command(name = "show", description = "One with its goods and what is doubtful in it.")
  int show(@Parameters(paramLabel = "ID", description = "Id of the statement.") String id) {
    return print(() -> server().get(statement(id)), CbamCommand::whole);
  }

  @Command(name = "add", description = "Enters a statement, or its next version.")
  int add(
      @Parameters(paramLabel = "FILE", description = "The installation as YAML.") Path file,
      @Option(names = "--org", required = true, description = "Id of the unit.") String org,
      @Option(names = "--inventory", description = "Id of the inventory whose lines it names.")
          @Nullable String inventory,
      @Option(names = "--goods", description = "Id of a table of goods; the built-in one else.")
          @Nullable String table) {
    return print(
        () ->
            Files.text(file)
                .flatMap(
                    text ->
                        server()
                            .post(
                                PATH + "/statements",
                                JsonObject.builder()
                                    .put("org", org)
                                    .put("text", text)
                                    .put("inventory", orNull(inventory))
                                    .put("table", orNull(table))
                                    .build())),
        CbamCommand::whole);
  }

  @Command(name = "tables", description = "Tables of goods that were loaded, with their hashes.")
  int tables() {
    return print(
        () -> server().get(PATH + "/tables"),
        all ->
            lines(
                all,
                "none",
                one ->
                    "%s  %s  %s  %s%n"
                        .formatted(
                            plain(one, "id"),
                            plain(one, "dated"),
                            plain(one, "sha256"),
                            plain(one, "title"))));
  }

  @Command(name = "report", description = "Writes the operator's report; the name says the form.")
  int report(
      @Parameters(paramLabel = "ID", description = "Id of the statement.") String id,
      @Parameters(paramLabel = "FILE", description = "docx, xlsx, pdf or html.") Path file,
      @Option(names = "--lang", description = "zh-CN (default) or en.", defaultValue = "zh-CN")
          String language) {
    String name = String.valueOf(file.getFileName());
    String form = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String query = "/report?format=%s&language=%s";
    String words = Language.of(language).map(Language::tag).orElse(language);
    return download(statement(id) + query.formatted(word(form), word(words)), file);
  }

  @Command(name = "xml", description = "Writes the data that are passed on to declarants.")
  int xml(
      @Parameters(paramLabel = "ID", description = "Id of the statement.") String id,
      @Parameters(paramLabel = "FILE", description = "Where to.") Path file) {
    return download(statement(id) + "/communication.xml", file);
  }

  private int download(String path, Path file) {
    return printText(() -> server().download(path, file));
  }

  private static String statement(String id) {
    return PATH + "/statements/" + word(id);
  }

  private static Json orNull(@Nullable String text) {
    return text == null ? JsonNull.NULL : Json.of(text);
  }

  private static String line(JsonObject one) {
    return "%s  %s  %s/%s  version %s%n"
        .formatted(
            plain(one, "id"),
            plain(one, "installation"),
            plain(one, "from"),
            plain(one, "to"),
            plain(one, "version"));
  }

  private static String whole(Json said) {
    JsonObject detail = (JsonObject) said;
    JsonObject result = (JsonObject) detail.get("result").orElseThrow();
    return line((JsonObject) detail.get("statement").orElseThrow())
        + lines(result.items("goods"), CbamCommand::good)
        + lines(result.items("findings"), CbamCommand::finding);
  }

  private static String good(JsonObject good) {
    return "  %-16s %-12s direct %s, indirect %s, counted %s tCO2e/t%n"
        .formatted(
            plain(good, "process"),
            plain(good, "cn"),
            plain(good, "direct"),
            plain(good, "indirect"),
            plain(good, "counted"));
  }

  private static String finding(JsonObject finding) {
    return "  ! %s %s: %s; wanted: %s%n"
        .formatted(
            plain(finding, "code"),
            plain(finding, "subject"),
            plain(finding, "got"),
            plain(finding, "wanted"));
  }
}
