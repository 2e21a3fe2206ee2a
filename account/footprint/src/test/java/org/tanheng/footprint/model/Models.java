// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;

/** Small models, written with single quotes. */
final class Models {
  private Models() {}

  /** A model of one kilogram made by a process 'p', with these processes. */
  static String of(String more, String processes) {
    return """
        {'model': 'm', 'declared-unit': '1 kg', 'process': 'p', 'boundary': 'cradle-to-gate',
         'period': '2025' %s, 'processes': [%s]}
        """
        .formatted(more.isEmpty() ? "" : ", " + more, processes);
  }

  /** A process of a stage with outputs, inputs and emissions. */
  static String process(String id, String more) {
    return "{'id': '%s', 'stage': 'production', %s}".formatted(id, more);
  }

  static JsonObject json(String text) {
    return (JsonObject) Json.parse(text.replace('\'', '"')).orElseThrow();
  }

  static Outcome<ProductModel> read(String text) {
    return ModelReader.read(json(text));
  }

  static Outcome<ModelResult> run(String text) {
    return run(text, "");
  }

  static Outcome<ModelResult> run(String text, String scenario) {
    return read(text).flatMap(m -> ModelEngine.run(m, scenario, ModelSettings.PLAIN));
  }
}
