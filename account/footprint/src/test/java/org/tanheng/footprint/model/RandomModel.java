// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** A sound model of a few processes as a tree that can be broken. */
final class RandomModel {
  final SplittableRandom random;
  final Map<String, Object> root = new LinkedHashMap<>();
  final List<Map<String, Object>> processes = new ArrayList<>();

  RandomModel(long seed) {
    random = new SplittableRandom(seed);
    root.put("model", "m");
    root.put("declared-unit", (1 + random.nextInt(9)) + " kg");
    root.put("process", "p0");
    root.put("boundary", "cradle-to-gate");
    root.put("period", "2025");
    root.put("gwp", "AR6");
    root.put("production", "1000 kg");
    root.put(
        "parameters",
        list(
            map("name", "a", "value", number() + " kg", "source", "s"),
            map("name", "b", "value", "a * 2", "unit", "kg")));
    root.put(
        "certificates",
        list(map("id", "G1", "technology", "风力发电", "amount", "900 GWh", "ledger", "inventory")));
    int count = 2 + random.nextInt(4);
    for (int p = 0; p < count; p++) {
      processes.add(process(p, count));
    }
    root.put("processes", processes);
  }

  static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  static List<Object> list(Object... items) {
    return new ArrayList<>(List.of(items));
  }

  private String number() {
    return Integer.toString(1 + random.nextInt(99));
  }

  private Map<String, Object> process(int p, int count) {
    var inputs = list();
    for (int q = p + 1; q < count; q++) {
      if (q == p + 1 || random.nextBoolean()) {
        inputs.add(
            map(
                "name",
                "from " + q,
                "amount",
                number() + " g",
                "source",
                "s",
                "from",
                map("process", "p" + q)));
      }
    }
    inputs.add(
        map(
            "name", "thing",
            "amount", "b",
            "unit", "kg",
            "from", map("name", "f", "values", number() + " gCO2e/kg", "source", "s")));
    inputs.add(
        map(
            "name",
            "power",
            "amount",
            number() + " kWh",
            "source",
            "s",
            "spread",
            map("kind", "normal", "deviation", "5 %"),
            "pedigree",
            list("1", "2", "3", "4", "5"),
            "from",
            map(
                "electricity",
                map(
                    "year",
                    "2024",
                    "parts",
                    list(
                        map("share", "30 %", "certificate", "G1"),
                        map("share", "10 %", "own", "光伏发电", "attribute", "kept"))))));
    return map(
        "id",
        "p" + p,
        "stage",
        p == 0 ? "production" : "raw-material",
        "allocation",
        map("method", "economic"),
        "outputs",
        list(
            map("product", "x", "kind", "reference", "amount", "100 kg", "price", "3 CNY/kg"),
            map(
                "product",
                "y",
                "kind",
                "co-product",
                "amount",
                number() + " kg",
                "source",
                "s",
                "price",
                "2 CNY/kg")),
        "inputs",
        inputs,
        "emissions",
        list(map("name", "e", "amount", number() + " kg", "gas", "CO2", "source", "s")));
  }

  /** One of the processes. */
  Map<String, Object> any() {
    return processes.get(random.nextInt(processes.size()));
  }

  /** An item of a list of a process, or of the root. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> item(Map<String, Object> of, String key, int index) {
    List<Object> items = (List<Object>) of.get(key);
    return (Map<String, Object>) items.get(index < 0 ? items.size() + index : index);
  }

  /** A mapping under a key. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> below(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.get(key);
  }

  @SuppressWarnings("unchecked")
  static List<Object> items(Map<String, Object> of, String key) {
    return (List<Object>) of.get(key);
  }

  JsonObject document() {
    return (JsonObject) json(root);
  }

  private static Json json(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        JsonObject.Builder object = JsonObject.builder();
        map.forEach((key, member) -> object.put((String) key, json(member)));
        yield object.build();
      }
      case List<?> list -> Json.of(list.stream().map(RandomModel::json).toList());
      default -> Json.of(value.toString());
    };
  }
}
