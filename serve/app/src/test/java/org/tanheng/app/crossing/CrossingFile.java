// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.crossing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One slice's part of the crossing test: what bob sets up in plant B, what anna tries, and which
 * addresses of bob must answer the same after as before.
 */
record CrossingFile(List<Request> setup, List<String> watch, List<Request> requests) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Reads all parts; Maven runs the tests in the module's folder. */
  static List<CrossingFile> all() {
    try (var paths = Files.list(Path.of("src/test/resources/crossing"))) {
      return paths.sorted().map(CrossingFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CrossingFile read(Path path) {
    JsonNode file = JSON.readTree(path.toFile());
    return new CrossingFile(
        file.path("setup").valueStream().map(Request::new).toList(),
        file.path("watch").valueStream().map(JsonNode::asString).toList(),
        file.path("requests").valueStream().map(Request::new).toList());
  }

  static String fill(String text, Map<String, String> names) {
    String filled = text;
    for (var name : names.entrySet()) {
      filled = filled.replace("{" + name.getKey() + "}", name.getValue());
    }
    return filled;
  }

  /** One request as the file writes it. */
  record Request(JsonNode json) {
    String call() {
      return json.path("call").asString();
    }

    String name() {
      return json.path("name").asString();
    }

    String pick() {
      return json.path("pick").asString();
    }

    boolean last() {
      return json.path("last").asBoolean(false);
    }

    boolean isRefused() {
      return switch (json.path("expect").asString()) {
        case "refused" -> true;
        case "hidden" -> false;
        default -> throw new IllegalArgumentException(call() + ": expect refused or hidden");
      };
    }

    TestClient.Answer send(TestClient client, Map<String, String> names) {
      int space = call().indexOf(' ');
      String method = call().substring(0, space);
      String path = call().substring(space + 1);
      for (var value : json.path("with").properties()) {
        path = path.replace("{" + value.getKey() + "}", value.getValue().asString());
      }
      if (json.has("query")) {
        path += "?" + json.path("query").asString();
      }
      path = fill(path, names);
      if (json.has("upload")) {
        byte[] bytes = fill(json.path("upload").asString(), names).getBytes(StandardCharsets.UTF_8);
        String file = json.has("file") ? json.path("file").asString() : "evidence.txt";
        return client.upload(path, file, "text/plain", bytes);
      }
      @Nullable String body = json.has("body") ? fill(json.path("body").toString(), names) : null;
      return client.send(method, path, body);
    }
  }
}
