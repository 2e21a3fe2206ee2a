// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;

/** Files of these tests, and one member changed. */
final class ExchangeFiles {
  private ExchangeFiles() {}

  static Json read(String name) {
    try (InputStream in =
        Objects.requireNonNull(ExchangeFiles.class.getResourceAsStream("/exchange/" + name))) {
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object with a member of that dotted path set; JSON null takes it out. */
  static JsonObject with(JsonObject object, String path, Json value) {
    Map<String, Json> members = new LinkedHashMap<>(object.members());
    int dot = path.indexOf('.');
    if (dot > 0) {
      String name = path.substring(0, dot);
      JsonObject inner = (JsonObject) Objects.requireNonNull(members.get(name));
      members.put(name, with(inner, path.substring(dot + 1), value));
    } else if (value instanceof JsonNull) {
      members.remove(path);
    } else {
      members.put(path, value);
    }
    return new JsonObject(members);
  }
}
