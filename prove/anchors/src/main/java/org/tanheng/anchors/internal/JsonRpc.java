// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** A node of a chain over JSON-RPC 2.0; its refusals are {@code anchor-refused} with its words. */
public final class JsonRpc {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI node;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private long id;

  public JsonRpc(URI node) {
    this.node = node;
  }

  /** Calls a method and gives its result, which may be a JSON null. */
  public Json call(String method, Json... parameters) {
    String request =
        JsonObject.builder()
            .put("jsonrpc", "2.0")
            .put("id", ++id)
            .put("method", method)
            .put("params", Json.of(List.copyOf(Arrays.asList(parameters))))
            .build()
            .write();
    Outcome<Json> answer = Json.parse(send(request));
    if (!(answer instanceof Outcome.Done<Json>(Json value, var findings))
        || !(value instanceof JsonObject object)) {
      throw refused(method, "an answer that is no JSON object", "anchor-unreachable");
    }
    if (object.get("error").orElse(new JsonNull()) instanceof JsonObject error) {
      throw refused(method, error.text("message").orElse(error.write()), "anchor-refused");
    }
    return object.get("result").orElse(new JsonNull());
  }

  /** The same for a result that is a text. */
  public String text(String method, Json... parameters) {
    if (call(method, parameters) instanceof JsonString(String value)) {
      return value;
    }
    throw refused(method, "an answer without a result", "anchor-refused");
  }

  /** The same for a result that is a number. */
  public BigInteger number(String method, Json... parameters) {
    String text = text(method, parameters);
    try {
      return new BigInteger(text.substring(2), 16);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw refused(method, text, "anchor-refused");
    }
  }

  /** A list of JSON values as one. */
  public static JsonArray list(String... texts) {
    return new JsonArray(Arrays.stream(texts).map(Json::of).toList());
  }

  private String send(String body) {
    try {
      return http.send(
              HttpRequest.newBuilder(node)
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw refused(
          "POST", e.getClass().getSimpleName() + ": " + e.getMessage(), "anchor-unreachable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("POST", "interrupted", "anchor-unreachable");
    }
  }

  private FindingException refused(String method, String got, String code) {
    return new FindingException(
        Finding.error(
            code,
            node + " " + method,
            got,
            "a node of the chain that takes the call",
            "Check the address, the account and its funds; ask for the receipt again before a"
                + " second try."));
  }
}
