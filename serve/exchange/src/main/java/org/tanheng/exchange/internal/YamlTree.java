// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Reads YAML 1.2 text to its root mapping; anchors and aliases are refused. */
public final class YamlTree {

  private static final int MAX_CHARACTERS = 20_000_000;

  private YamlTree() {}

  /** The root mapping, or a refusal that names line and column. */
  public static MappingNode root(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw syntax(
          "file", text.length() + " characters", "at most " + MAX_CHARACTERS, "Split the file.");
    }
    Node node;
    try {
      node = compose(text);
      refuseAliases(node, Collections.newSetFromMap(new IdentityHashMap<>()));
    } catch (StackOverflowError e) {
      throw syntax("file", "lists within lists without end", "a few levels", "Close the brackets.");
    }
    if (!(node instanceof MappingNode mapping)) {
      throw syntax(place(node), "no mapping", "keys with values", "Start with 'organisation:'.");
    }
    return mapping;
  }

  /** Line and column, counted from 1. */
  public static String place(Node node) {
    return node.getStartMark().map(YamlTree::place).orElse("file");
  }

  private static Node compose(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel("file")
            .setUseMarks(true)
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(MAX_CHARACTERS)
            .build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(
              () -> syntax("file", "an empty file", "an inventory", "Start with 'organisation:'."));
    } catch (MarkedYamlEngineException e) {
      throw syntax(
          e.getProblemMark().map(YamlTree::place).orElse("file"),
          String.valueOf(e.getProblem()),
          "valid YAML",
          "Check indentation, quotes and brackets there.");
    } catch (YamlEngineException e) {
      throw syntax(
          "file",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "valid YAML",
          "Save the file as UTF-8 text.");
    }
  }

  private static void refuseAliases(Node node, Set<Node> seen) {
    if (node.getAnchor().isPresent() || !seen.add(node)) {
      throw new FindingException(
          Finding.error(
              "yaml-alias",
              place(node),
              "an anchor or alias",
              "plain values",
              "Write the value out where it is used."));
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        refuseAliases(entry.getKeyNode(), seen);
        refuseAliases(entry.getValueNode(), seen);
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> refuseAliases(item, seen));
    }
  }

  private static String place(Mark mark) {
    return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
  }

  private static FindingException syntax(String place, String got, String wanted, String advice) {
    return new FindingException(Finding.error("yaml-syntax", place, got, wanted, advice));
  }
}
