// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;

/**
 * Scenarios side by side.
 *
 * @param below for each result the share of draws in which it is below the first; null for the
 *     first and without draws
 */
public record ModelComparison(List<ModelResult> results, List<@Nullable Double> below) {

  /** Copies the lists. */
  public ModelComparison {
    results = List.copyOf(results);
    below = java.util.Collections.unmodifiableList(new ArrayList<>(below));
  }

  ModelComparison and(ModelResult next, @Nullable Double sure) {
    var all = new ArrayList<>(results);
    all.add(next);
    var shares = new ArrayList<@Nullable Double>(below);
    shares.add(sure);
    return new ModelComparison(all, shares);
  }

  /** The results, and for each but the first how it differs from the first. */
  public JsonObject json() {
    var differences = new ArrayList<Json>();
    for (int i = 1; i < results.size(); i++) {
      double first = results.get(0).total();
      double total = results.get(i).total();
      Double sure = below.get(i);
      differences.add(
          JsonObject.builder()
              .put("first", results.get(0).scenario())
              .put("second", results.get(i).scenario())
              .put("difference", FootprintJson.number(total - first))
              .put("relative", FootprintJson.number((total - first) / Math.abs(first)))
              .put("sureThatSecondBelow", sure == null ? JsonNull.NULL : FootprintJson.number(sure))
              .build());
    }
    return JsonObject.builder()
        .put("results", Json.of(results.stream().map(ModelResultJson::of).toList()))
        .put("comparison", Json.of(differences))
        .build();
  }
}
