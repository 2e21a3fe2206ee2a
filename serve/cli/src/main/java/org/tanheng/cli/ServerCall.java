// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.finding.Severity;
import picocli.CommandLine.Option;

/** Where a server is and how to ask it; the token comes from {@code TANHENG_TOKEN}. */
final class ServerCall {
  private static final int REFUSED = 400;

  @Option(names = "--server", description = "Its address. Default: ${DEFAULT-VALUE}.")
  private String server = "http://localhost:8080";

  private final Map<String, String> environment;

  ServerCall() {
    this(System.getenv());
  }

  ServerCall(Map<String, String> environment) {
    this.environment = environment;
  }

  Outcome<Json> get(String path) {
    return send("GET", path, null);
  }

  Outcome<Json> put(String path, Json body) {
    return send("PUT", path, body);
  }

  Outcome<Json> post(String path, Json body) {
    return send("POST", path, body);
  }

  /** Writes what the server answers to a file, and says how long it is. */
  Outcome<String> download(String path, Path to) {
    return ask("GET", path, null)
        .flatMap(
            answer -> {
              if (answer.statusCode() >= REFUSED) {
                return refusal(answer, Json.parse(text(answer))).map(none -> "");
              }
              try {
                Files.write(to, answer.body());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return Outcome.done("%s: %d bytes%n".formatted(to, answer.body().length));
            });
  }

  /** What the server answers; its own findings where it refuses. */
  private Outcome<Json> send(String method, String path, @Nullable Json body) {
    return ask(method, path, body)
        .flatMap(
            answer -> {
              String text = text(answer);
              Outcome<Json> read = text.isBlank() ? Outcome.done(JsonNull.NULL) : Json.parse(text);
              return answer.statusCode() < REFUSED ? read : refusal(answer, read);
            });
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private Outcome<HttpResponse<byte[]>> ask(String method, String path, @Nullable Json body) {
    @Nullable String token = environment.get("TANHENG_TOKEN");
    if (token == null || token.isBlank()) {
      return refused("no TANHENG_TOKEN", "a token that the server gave out");
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server + path))
              .header("Authorization", "Bearer " + token.strip())
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.write()))
              .build();
      return Outcome.done(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException | IllegalArgumentException e) {
      return refused(e.toString(), "a server that answers");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refused("interrupted", "a server that answers");
    }
  }

  private Outcome<Json> refusal(HttpResponse<byte[]> answer, Outcome<Json> body) {
    List<Finding> findings =
        body instanceof Outcome.Done<Json> done && done.value() instanceof JsonObject problem
            ? problem.items("findings").stream()
                .filter(JsonObject.class::isInstance)
                .map(item -> finding((JsonObject) item))
                .toList()
            : List.of();
    return findings.isEmpty()
        ? refused(answer.statusCode() + " " + text(answer), "an answer below " + REFUSED)
        : Outcome.refused(findings);
  }

  private static Finding finding(JsonObject said) {
    return new Finding(
        said.text("code").orElse("server-refused"),
        Severity.ERROR,
        said.text("subject").orElse(""),
        said.text("got").orElse(""),
        said.text("wanted").orElse(""),
        said.text("advice").orElse(""));
  }

  private <T> Outcome<T> refused(String got, String wanted) {
    return Outcome.refused(
        Finding.error(
            "server-refused", server, got, wanted, "Give --server and a token of yours there."));
  }
}
