// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/** The members of an object under a path; all that is wrong is collected. */
record Fields(String path, Map<String, Json> members, List<Finding> findings) {

  /** Reads an object, refusing members that are not known. */
  static Fields of(String path, JsonObject object, Set<String> known, List<Finding> findings) {
    var fields = new Fields(path, object.members(), findings);
    for (String key : object.members().keySet()) {
      if (!known.isEmpty() && !known.contains(key)) {
        fields.error(
            "unknown-key",
            key,
            key,
            String.join(", ", new TreeSet<>(known)),
            "Remove it, or look it up in docs/footprint-model.md.");
      }
    }
    return fields;
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    Json value = members.get(key);
    return value != null && !(value instanceof JsonNull);
  }

  boolean isObject(String key) {
    return members.get(key) instanceof JsonObject;
  }

  void error(String code, String key, String got, String wanted, String advice) {
    findings.add(Finding.error(code, key.isEmpty() ? path : at(key), got, wanted, advice));
  }

  /** The text of a scalar, empty where there is none. */
  String text(String key) {
    return optional(key).orElse("");
  }

  Optional<String> optional(String key) {
    return has(key) ? scalar(key) : Optional.empty();
  }

  Optional<String> required(String key, String wanted) {
    if (!has(key)) {
      error("missing-key", key, "", wanted, "Add '" + key + "'.");
      return Optional.empty();
    }
    return scalar(key);
  }

  private Optional<String> scalar(String key) {
    Optional<String> text =
        switch (members.getOrDefault(key, JsonNull.NULL)) {
          case JsonString string -> Optional.of(string.value().strip());
          case JsonNumber number -> Optional.of(number.text());
          case JsonBoolean truth -> Optional.of(Boolean.toString(truth.value()));
          case JsonObject object -> Optional.empty();
          case JsonArray array -> Optional.empty();
          case JsonNull none -> Optional.empty();
        };
    if (text.isEmpty() || text.get().isEmpty()) {
      error("value-type", key, "", "text or a number", "Write one value there.");
      return Optional.empty();
    }
    return text;
  }

  boolean truth(String key) {
    String text = text(key);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      error("word-unknown", key, text, "true, false", "Write one of these words.");
    }
    return text.equals("true");
  }

  <T> Optional<T> word(String key, String wanted, Function<String, Optional<T>> known) {
    return required(key, wanted).flatMap(text -> word(key, text, wanted, known));
  }

  <T> Optional<T> word(
      String key, String text, String wanted, Function<String, Optional<T>> known) {
    Optional<T> value = known.apply(text);
    if (value.isEmpty()) {
      error("word-unknown", key, text, wanted, "Write one of these words.");
    }
    return value;
  }

  Optional<Quantity> quantity(String key) {
    return optional(key).flatMap(text -> value(key, Quantity.parse(text)));
  }

  /** The value of another reader, its findings put under the key. */
  <T> Optional<T> value(String key, Outcome<T> read) {
    return switch (read) {
      case Outcome.Done<T> done -> Optional.of(done.value());
      case Outcome.Refused<T> refused -> {
        refused.findings().forEach(f -> findings.add(f.at(at(key))));
        yield Optional.empty();
      }
    };
  }

  /** A share, written as 12 % or 0.12. */
  double share(String key, double otherwise) {
    Optional<Quantity> read = quantity(key);
    if (read.isEmpty()) {
      return otherwise;
    }
    Quantity quantity = read.get();
    Optional<Double> share =
        value(key, Outcome.of(() -> quantity.in("1").doubleValue())).filter(s -> s >= 0 && s <= 1);
    if (share.isEmpty()) {
      error("share-out-of-range", key, quantity.toString(), "0 % to 100 %", "Mend the share.");
    }
    return share.orElse(otherwise);
  }

  Optional<Fields> object(String key, Set<String> known) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (members.get(key) instanceof JsonObject object) {
      return Optional.of(of(at(key), object, known, findings));
    }
    error("value-type", key, "no keys", "keys with values", "Write { key: value }.");
    return Optional.empty();
  }

  /** The objects of a list; none where the key is absent. */
  List<Fields> objects(String key, Set<String> known) {
    if (!has(key)) {
      return List.of();
    }
    if (!(members.get(key) instanceof JsonArray array)) {
      error("value-type", key, "no list", "a list", "Start each item with '- '.");
      return List.of();
    }
    var all = new ArrayList<Fields>();
    for (int i = 0; i < array.items().size(); i++) {
      String place = key + "[" + i + "]";
      if (array.items().get(i) instanceof JsonObject object) {
        all.add(of(at(place), object, known, findings));
      } else {
        error("value-type", place, "no keys", "keys with values", "Write { key: value }.");
      }
    }
    return all;
  }

  List<String> texts(String key) {
    if (!(members.get(key) instanceof JsonArray array)) {
      return optional(key).stream().toList();
    }
    var texts = new ArrayList<String>();
    for (Json item : array.items()) {
      switch (item) {
        case JsonString string -> texts.add(string.value().strip());
        case JsonNumber number -> texts.add(number.text());
        default -> error("value-type", key, "", "a list of texts", "Write [first, second].");
      }
    }
    return texts;
  }
}
