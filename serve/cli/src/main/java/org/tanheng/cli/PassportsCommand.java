// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code passports}: the passports of products on a server, for scripts. */
@Command(
    name = "passports",
    description = {
      "Passports of products on a server.",
      "Needs TANHENG_TOKEN, a token of a person who may do it there."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|show|publish|close|code|label")
final class PassportsCommand extends ServerCommand {
  private static final String PATH = "/api/passports";

  @Command(name = "list", description = "The newest passport of each product.")
  int list() {
    return print(
        () -> server().get(PATH),
        all ->
            lines(
                all,
                "none",
                one ->
                    "%s  version %s  %s  %s%n"
                        .formatted(
                            plain(one, "productId"),
                            plain(one, "number"),
                            plain(one, "open").equals("true") ? "open" : "closed",
                            one.text("gtin").orElse(""))));
  }

  @Command(name = "show", description = "The newest version of one.")
  int show(@Parameters(paramLabel = "PRODUCT", description = "Id of the product.") String product) {
    return print(() -> server().get(of(product)), PassportsCommand::whole);
  }

  @Command(
      name = "publish",
      description = "Opens a passport to whoever holds its name: as it is, or as a file has it.")
  int publish(
      @Parameters(paramLabel = "PRODUCT", description = "Id of the product.") String product,
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "JSON: gtin, batch, footprintId, body {facts, battery}.")
          @Nullable Path file) {
    return keep(product, file, true);
  }

  @Command(name = "close", description = "Closes a passport: its next version is not open.")
  int close(
      @Parameters(paramLabel = "PRODUCT", description = "Id of the product.") String product) {
    return keep(product, null, false);
  }

  @Command(name = "code", description = "Writes the QR code of an open passport as PNG.")
  int code(
      @Parameters(paramLabel = "PRODUCT", description = "Id of the product.") String product,
      @Parameters(paramLabel = "FILE", description = "Where to.") Path file) {
    return open(product, "/code.png", file);
  }

  @Command(name = "label", description = "Writes the label of an open passport as SVG.")
  int label(
      @Parameters(paramLabel = "PRODUCT", description = "Id of the product.") String product,
      @Parameters(paramLabel = "FILE", description = "Where to.") Path file) {
    return open(product, "/label.svg", file);
  }

  private int keep(String product, @Nullable Path file, boolean open) {
    return print(
        () -> facts(product, file).flatMap(facts -> server().post(of(product), entry(facts, open))),
        PassportsCommand::whole);
  }

  private Outcome<Json> facts(String product, @Nullable Path file) throws IOException {
    return file == null ? server().get(of(product)) : Files.text(file).flatMap(Json::parse);
  }

  private static Json entry(Json facts, boolean open) {
    JsonObject of = facts instanceof JsonObject object ? object : JsonObject.builder().build();
    return JsonObject.builder()
        .put("gtin", of.get("gtin").orElse(JsonNull.NULL))
        .put("batch", of.text("batch").orElse(""))
        .put("footprintId", of.get("footprintId").orElse(JsonNull.NULL))
        .put("open", open)
        .put("body", of.get("body").orElse(JsonNull.NULL))
        .build();
  }

  private int open(String product, String what, Path file) {
    return printText(
        () ->
            server()
                .get(of(product))
                .flatMap(
                    view ->
                        server()
                            .download(
                                "/api/passport/" + word(plain((JsonObject) view, "name")) + what,
                                file)));
  }

  private static String of(String product) {
    return PATH + "/" + word(product);
  }

  private static String whole(Json said) {
    JsonObject view = (JsonObject) said;
    String head =
        "version %s, %s, %s%n"
            .formatted(
                plain(view, "number"),
                plain(view, "open").equals("true") ? "open" : "closed",
                plain(view, "link"));
    return view.get("body").orElse(JsonNull.NULL) instanceof JsonObject body
        ? head + lines(body.items("facts"), PassportsCommand::fact)
        : head;
  }

  private static String fact(JsonObject fact) {
    return "  %s: %s (%s)%n"
        .formatted(plain(fact, "label"), plain(fact, "value"), plain(fact, "source"));
  }
}
