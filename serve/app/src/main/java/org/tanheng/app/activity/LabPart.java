// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tanheng.data.activity.Source;
import org.tanheng.data.lab.StoredLabResult;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * A source with its laboratory results. A parameter that the source states and a laboratory finds
 * is used where a result is missing, and nowhere else.
 *
 * @param definition what the source states otherwise
 * @param results in the words of the inventory as code
 * @param missing what is used where a result is missing
 */
record LabPart(JsonObject definition, List<Json> results, JsonObject missing) {

  static LabPart of(Source source, List<StoredLabResult> results) {
    var definition = (JsonObject) Json.parse(source.definition()).orElseThrow();
    Set<String> found = new TreeSet<>();
    results.forEach(result -> found.add(result.parameter()));
    var missing = JsonObject.builder();
    var left = JsonObject.builder();
    definition
        .members()
        .forEach(
            (key, value) -> {
              if (key.equals("parameters") && value instanceof JsonObject stated) {
                JsonObject others = split(stated, found, source, missing);
                if (!others.members().isEmpty()) {
                  left.put(key, others);
                }
              } else {
                left.put(key, value);
              }
            });
    return new LabPart(
        left.build(), results.stream().map(Proofs::result).toList(), missing.build());
  }

  private static JsonObject split(
      JsonObject stated, Set<String> found, Source source, JsonObject.Builder missing) {
    var others = JsonObject.builder();
    stated
        .members()
        .forEach(
            (name, value) -> {
              if (found.contains(name)) {
                missing.put(
                    name,
                    JsonObject.builder()
                        .put("value", value)
                        .put("source", "stated of " + source.code())
                        .build());
              } else {
                others.put(name, value);
              }
            });
    return others.build();
  }
}
