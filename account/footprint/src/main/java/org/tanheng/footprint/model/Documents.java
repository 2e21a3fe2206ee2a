// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The document of a model: its form for hashing, and with the changes of a scenario. */
final class Documents {
  private Documents() {}

  /** Numbers as texts, so that YAML and JSON of one content have one hash. */
  static Json texts(Json value) {
    return switch (value) {
      case JsonNumber number -> Json.of(number.text());
      case JsonArray array -> Json.of(array.items().stream().map(Documents::texts).toList());
      case JsonObject object -> {
        var members = new LinkedHashMap<String, Json>();
        object.members().forEach((key, member) -> members.put(key, texts(member)));
        yield new JsonObject(members);
      }
      default -> value;
    };
  }

  /** The document with a scenario's values in place; what it changes must be there. */
  static Outcome<JsonObject> changed(ProductModel model, Scenario scenario) {
    var findings = new ArrayList<Finding>();
    Map<String, Json> root = new LinkedHashMap<>(model.document().members());
    root.remove("scenarios");
    JsonObject changes = scenario.changes();
    String path = "scenarios." + scenario.id();
    if (changes.get("set").orElse(null) instanceof JsonObject set) {
      List<Json> parameters = new ArrayList<>(model.document().items("parameters"));
      set.members().forEach((name, value) -> parameter(parameters, name, value, path, findings));
      root.put("parameters", Json.of(parameters));
    }
    List<Json> processes = new ArrayList<>(model.document().items("processes"));
    for (Json change : changes.items("inputs")) {
      input(processes, change, path, findings);
    }
    root.put("processes", Json.of(processes));
    return findings.isEmpty() ? Outcome.done(new JsonObject(root)) : Outcome.refused(findings);
  }

  private static void parameter(
      List<Json> all, String name, Json value, String path, List<Finding> findings) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof JsonObject one && one.text("name").orElse("").equals(name)) {
        var members = new LinkedHashMap<>(one.members());
        if (value instanceof JsonObject whole) {
          members.putAll(whole.members());
        } else {
          members.put("value", value);
          members.put("source", assumed(path));
        }
        all.set(i, new JsonObject(members));
        return;
      }
    }
    unknown(path + ".set." + name, name, "a parameter of the model", findings);
  }

  private static JsonObject assumed(String path) {
    return JsonObject.builder().put("origin", Origin.ESTIMATE.code()).put("document", path).build();
  }

  private static void input(List<Json> all, Json change, String path, List<Finding> findings) {
    if (!(change instanceof JsonObject wanted)) {
      unknown(path + ".inputs", "no keys", "process, input and what changes", findings);
      return;
    }
    String process = wanted.text("process").orElse("");
    String input = wanted.text("input").orElse("");
    for (int p = 0; p < all.size(); p++) {
      if (all.get(p) instanceof JsonObject one && one.text("id").orElse("").equals(process)) {
        List<Json> inputs = new ArrayList<>(one.items("inputs"));
        for (int i = 0; i < inputs.size(); i++) {
          if (inputs.get(i) instanceof JsonObject old
              && old.text("name").orElse("").equals(input)) {
            var members = new LinkedHashMap<>(old.members());
            wanted
                .members()
                .forEach(
                    (key, value) -> {
                      if (!key.equals("process") && !key.equals("input")) {
                        members.put(key, value);
                      }
                    });
            inputs.set(i, new JsonObject(members));
            var changed = new LinkedHashMap<>(one.members());
            changed.put("inputs", Json.of(inputs));
            all.set(p, new JsonObject(changed));
            return;
          }
        }
      }
    }
    unknown(path + ".inputs", process + " / " + input, "an input of the model", findings);
  }

  private static void unknown(String path, String got, String wanted, List<Finding> findings) {
    findings.add(Finding.error("scenario-change", path, got, wanted, "Name what the model has."));
  }
}
