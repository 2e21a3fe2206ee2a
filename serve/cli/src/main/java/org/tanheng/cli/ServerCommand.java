// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** A command that asks a server and prints its answer as text, or as the JSON that it is. */
abstract class ServerCommand {
  @Spec private CommandSpec spec;
  @Mixin private ServerCall server;

  @Option(names = "--format", scope = ScopeType.INHERIT, description = "table (default) or json.")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  ServerCommand() {}

  /** A question to the server, with what must be read of a file before. */
  @FunctionalInterface
  interface Asked {
    Outcome<Json> run() throws IOException;
  }

  /** The server that is meant. */
  ServerCall server() {
    return server;
  }

  /** Prints a text that came of asking; gives the exit code. */
  int printText(Results.Work work) {
    return Results.print(spec, format, work);
  }

  /** Prints the answer, by {@code table} where no JSON is wanted; gives the exit code. */
  int print(Asked asked, Function<Json, String> table) {
    return Results.print(
        spec,
        format,
        () ->
            asked
                .run()
                .map(
                    said ->
                        format == Format.json ? said.writeIndented() + "\n" : table.apply(said)));
  }

  /** One line for each member of an array; {@code none} on a line of its own without any. */
  static String lines(Json all, String none, Function<JsonObject, String> line) {
    String text = lines(((JsonArray) all).items(), line);
    return text.isEmpty() ? none + System.lineSeparator() : text;
  }

  /** One line for each of these; nothing without any. */
  static String lines(List<Json> all, Function<JsonObject, String> line) {
    return all.stream().map(one -> line.apply((JsonObject) one)).collect(Collectors.joining());
  }

  /** A member as a word, whatever its type. */
  static String plain(JsonObject of, String name) {
    Optional<String> text = of.text(name);
    return text.orElseGet(() -> of.get(name).map(Json::write).orElse("?"));
  }

  /** A word as it stands in an address. */
  static String word(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
