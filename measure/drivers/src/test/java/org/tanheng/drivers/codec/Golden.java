// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;

/** Rows of a file of golden frames: a frame, a bar, and members that its JSON must have. */
public record Golden(String frame, List<String> expected) {

  /** All rows of {@code /golden/NAME}. */
  public static List<Golden> read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(Golden::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Golden row(String line) {
    int bar = line.lastIndexOf(" | ");
    return new Golden(
        line.substring(0, bar).strip(),
        Arrays.stream(line.substring(bar + 3).strip().split(" (?=[A-Za-z0-9.-]+=)")).toList());
  }

  public byte[] bytes() {
    return Hex.parse(frame).orElseThrow();
  }

  /** What the JSON says under the same paths, to be compared with {@link #expected}. */
  public List<String> found(JsonObject json) {
    return expected.stream()
        .map(e -> e.substring(0, e.indexOf('=')))
        .map(path -> path + "=" + at(json, path))
        .toList();
  }

  private static String at(Json json, String path) {
    Json here = json;
    for (String step : path.split("\\.")) {
      here =
          switch (here) {
            case JsonObject object -> object.get(step).orElse(new JsonString("(absent)"));
            case JsonArray array when step.equals("size") ->
                new JsonString(String.valueOf(array.items().size()));
            case JsonArray array when Integer.parseInt(step) < array.items().size() ->
                array.items().get(Integer.parseInt(step));
            default -> new JsonString("(absent)");
          };
    }
    return switch (here) {
      case JsonString text -> text.value();
      case JsonNumber number -> number.text();
      case JsonBoolean truth -> String.valueOf(truth.value());
      case JsonNull none -> "null";
      default -> here.write();
    };
  }

  @Override
  public String toString() {
    return frame;
  }
}
