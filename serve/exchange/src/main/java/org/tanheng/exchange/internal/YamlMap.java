// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/**
 * A mapping under a path with typed access; all that is wrong in it is collected, none of it stops
 * the reading of the rest.
 */
public final class YamlMap {

  private final String path;
  private final List<Finding> findings;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  /** Reads the keys of a mapping, refusing any that is not known or stands twice. */
  public YamlMap(String path, MappingNode node, Set<String> known, List<Finding> findings) {
    this.path = path;
    this.findings = findings;
    for (NodeTuple entry : node.getValue()) {
      String key =
          entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(not a word)";
      if (!known.isEmpty() && !known.contains(key)) {
        add(
            "unknown-key",
            path(key),
            key,
            String.join(", ", known),
            Nearest.to(key, known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Remove it, or look it up in docs/inventory.md."));
      } else if (entries.putIfAbsent(key, entry.getValueNode()) != null) {
        add("duplicate-key", path(key), key, "each key once", "Keep one of the two.");
      }
    }
  }

  /** Keys as they stand. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** The path of a key of this mapping. */
  public String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Whether the key stands, with whatever value. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Whether the key stands with a scalar. */
  public boolean isText(String key) {
    return entries.get(key) instanceof ScalarNode;
  }

  /** Whether the key stands with a list. */
  public boolean isList(String key) {
    return entries.get(key) instanceof SequenceNode;
  }

  /** Whether the key stands with a list or keys, and nothing in them. */
  public boolean isEmpty(String key) {
    return entries.get(key) instanceof CollectionNode<?> node && node.getValue().isEmpty();
  }

  /** The text of a scalar. */
  public Optional<String> text(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !isNothing(scalar)) {
      return Optional.of(scalar.getValue().strip());
    }
    add("value-type", path(key), kind(node), "text or a number", "Write one value there.");
    return Optional.empty();
  }

  /** The text of a scalar that must be there. */
  public Optional<String> required(String key, String wanted) {
    if (!has(key)) {
      missing(key, wanted);
      return Optional.empty();
    }
    return text(key);
  }

  /** Records that a key is missing. */
  public void missing(String key, String wanted) {
    add("missing-key", path(key), "", wanted, "Add '" + key + "'.");
  }

  /** A mapping below this one. */
  public Optional<YamlMap> map(String key, Set<String> known) {
    Node node = entries.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(path(key), mapping, known, findings));
    }
    add("value-type", path(key), kind(node), "keys with values", "Write { key: value }.");
    return Optional.empty();
  }

  /** The mappings of a list. */
  public List<YamlMap> maps(String key, Set<String> known) {
    if (!(entries.get(key) instanceof SequenceNode sequence)) {
      if (has(key)) {
        add("value-type", path(key), "no list", "a list", "Start each item with '- '.");
      } else {
        missing(key, "a list");
      }
      return List.of();
    }
    var maps = new ArrayList<YamlMap>();
    int i = 0;
    for (Node item : sequence.getValue()) {
      String place = path(key) + "[" + i++ + "]";
      if (item instanceof MappingNode mapping) {
        maps.add(new YamlMap(place, mapping, known, findings));
      } else {
        add("value-type", place, kind(item), "keys with values", "Write 'id: ...' and so on.");
      }
    }
    return maps;
  }

  /** A text, or the texts of a list; none if the key is absent. */
  public List<String> texts(String key) {
    if (!(entries.get(key) instanceof SequenceNode sequence)) {
      return text(key).stream().toList();
    }
    var texts = new ArrayList<String>();
    for (Node item : sequence.getValue()) {
      if (item instanceof ScalarNode scalar && !isNothing(scalar)) {
        texts.add(scalar.getValue().strip());
      } else {
        add("value-type", path(key), kind(item), "a list of texts", "Write [first, second].");
      }
    }
    return texts;
  }

  /** A quantity written as one text: {@code 389.31 GJ/1e4 Nm3}. */
  public Optional<Quantity> quantity(String key) {
    return text(key).flatMap(text -> quantity(key, text));
  }

  /** A quantity of this text, recorded under the key. */
  public Optional<Quantity> quantity(String key, String text) {
    return quantity(key, Quantity.parse(text));
  }

  /** A quantity of a number and its unit, recorded under the key of the number. */
  public Optional<Quantity> quantity(String key, String number, String unit) {
    return quantity(key, Quantity.parse(number, unit));
  }

  /** The same of a key that is there, without a sign; {@code advice} answers one below zero. */
  public Optional<Quantity> unsigned(String key, String unit, String advice) {
    return unsigned(key, text(key).flatMap(number -> quantity(key, number, unit)), advice);
  }

  /** Records it where a quantity of this key is below zero. */
  public Optional<Quantity> unsigned(String key, Optional<Quantity> value, String advice) {
    value
        .filter(Quantity::isNegative)
        .ifPresent(
            negative ->
                add("negative-activity", path(key), negative.toString(), "zero or more", advice));
    return value;
  }

  private Optional<Quantity> quantity(String key, Outcome<Quantity> read) {
    return switch (read) {
      case Outcome.Done<Quantity> done -> {
        done.findings().stream()
            .map(f -> f.at(path(key)))
            .filter(f -> !findings.contains(f))
            .forEach(findings::add);
        yield Optional.of(done.value());
      }
      case Outcome.Refused<Quantity> refused -> {
        refused.findings().forEach(f -> findings.add(f.at(path(key))));
        yield Optional.empty();
      }
    };
  }

  /** Records a finding at a key of this mapping. */
  public void add(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.error(code, place, got, wanted, advice));
  }

  /** Records a finding of another reader at a key of this mapping. */
  public void add(Finding finding, String key) {
    findings.add(finding.at(path(key)));
  }

  private static boolean isNothing(ScalarNode scalar) {
    return scalar.getValue().isBlank()
        || scalar.isPlain() && Set.of("~", "null").contains(scalar.getValue());
  }

  private static String kind(Node node) {
    return switch (node) {
      case MappingNode mapping -> "keys with values";
      case SequenceNode sequence -> "a list";
      case ScalarNode scalar when !isNothing(scalar) -> scalar.getValue();
      default -> "nothing";
    };
  }
}
