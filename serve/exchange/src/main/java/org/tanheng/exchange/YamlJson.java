// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import java.util.HashSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.internal.YamlTree;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * A YAML file as a tree of plain values, for readers that stand below this module. Every scalar is
 * a text as it was written; a double key, an anchor or a key that is no word is a finding.
 */
public final class YamlJson {
  private YamlJson() {}

  /** The root mapping. */
  public static Outcome<JsonObject> read(String text) {
    return Outcome.of(() -> object(YamlTree.root(text)));
  }

  private static Json value(Node node) {
    return switch (node) {
      case MappingNode mapping -> object(mapping);
      case SequenceNode list ->
          new JsonArray(list.getValue().stream().map(YamlJson::value).toList());
      case ScalarNode scalar when scalar.isPlain() && scalar.getValue().isEmpty() -> JsonNull.NULL;
      case ScalarNode scalar -> Json.of(scalar.getValue());
      default -> JsonNull.NULL;
    };
  }

  private static JsonObject object(MappingNode mapping) {
    var object = JsonObject.builder();
    var keys = new HashSet<String>();
    for (NodeTuple entry : mapping.getValue()) {
      Node key = entry.getKeyNode();
      if (!(key instanceof ScalarNode scalar) || !keys.add(scalar.getValue())) {
        String got = key instanceof ScalarNode scalar ? scalar.getValue() : "no word";
        throw new FindingException(
            Finding.error(
                "duplicate-key",
                YamlTree.place(key),
                got,
                "each key once",
                "Keep one of the two."));
      }
      object.put(scalar.getValue(), value(entry.getValueNode()));
    }
    return object.build();
  }
}
