// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;

/** The shape of JSON that a user wrote: keys, texts, words, days; collects all that is wrong. */
final class PackShape {
  private final List<Finding> findings = new ArrayList<>();

  /** What was wrong so far. */
  List<Finding> findings() {
    return findings;
  }

  /** A key that is not read would be believed to count. */
  void keys(JsonObject in, String path, Set<String> allowed) {
    in.members().keySet().stream()
        .filter(key -> !allowed.contains(key))
        .forEach(
            key ->
                add(
                    "unknown-key",
                    path.isEmpty() ? key : path + "." + key,
                    key,
                    known(allowed),
                    "Remove it, or write it as packs of the product do."));
  }

  /** The objects of a list by their place; what is no object is told. */
  Map<String, JsonObject> objects(JsonObject in, String key) {
    var objects = new LinkedHashMap<String, JsonObject>();
    List<Json> items = in.items(key);
    for (int i = 0; i < items.size(); i++) {
      String path = key + "[" + i + "]";
      if (items.get(i) instanceof JsonObject object) {
        objects.put(path, object);
      } else {
        add(
            "pack-malformed",
            path,
            "no object",
            "an object",
            "Compare with a pack of the product.");
      }
    }
    return objects;
  }

  /** Texts that must say something. */
  void texts(JsonObject in, String path, List<String> keys) {
    for (String key : keys) {
      if (in.text(key).filter(text -> !text.isBlank()).isEmpty()) {
        add(
            "missing-key",
            path.isEmpty() ? key : path + "." + key,
            "",
            "a text",
            "Write it in quotes, as packs of the product do.");
      }
    }
  }

  /** One of a few words, or none. */
  void one(JsonObject in, String path, String key, Set<String> allowed) {
    in.text(key)
        .filter(value -> !allowed.contains(value))
        .ifPresent(
            value -> add("choice-invalid", path + "." + key, value, known(allowed), "Choose one."));
  }

  /** A word of a list that the product has. */
  void chosen(JsonObject pack, String key, List<String> allowed) {
    pack.text(key)
        .filter(value -> !value.isBlank() && !allowed.contains(value))
        .ifPresent(
            value -> add("choice-invalid", key, value, String.join(", ", allowed), "Choose one."));
  }

  /** A day of the calendar. */
  void day(JsonObject pack, String key) {
    String day = pack.text(key).orElse("2000-01-01");
    if (!day.matches("(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])")) {
      add("date-malformed", key, day, "a day as 2025-04-01", "Write year, month and day.");
    }
  }

  /** A year of four digits. */
  void year(JsonObject pack, String key, boolean isNeeded) {
    if (pack.get(key).isEmpty() && !isNeeded) {
      return;
    }
    if (!(pack.get(key).orElse(null) instanceof JsonNumber year)
        || !year.text().matches("[12][0-9]{3}")) {
      add("year-invalid", key, "no year", "a year such as 2024", "Write four digits, no quotes.");
    }
  }

  /** The words that would do, in their order. */
  static String known(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  /** Something that does not hold at a place of the document. */
  void add(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.error(code, place, got, wanted, advice));
  }
}
