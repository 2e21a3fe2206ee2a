// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tanheng.exchange.internal.YamlTree;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ModelReader;
import org.tanheng.footprint.model.ProductModel;

/** Reads the model of a product from YAML or JSON; findings say path and line. */
public final class ProductModelFile {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]+)\\]");

  private ProductModelFile() {}

  /** The model, or all findings. */
  public static Outcome<ProductModel> read(String text) {
    return withLines(text, YamlJson.read(text).flatMap(ModelReader::read));
  }

  /** The outcome with the lines of the file added to its findings' paths. */
  public static <T> Outcome<T> withLines(String text, Outcome<T> read) {
    if (read.findings().isEmpty()) {
      return read;
    }
    Outcome<MappingNode> tree = Outcome.of(() -> YamlTree.root(text));
    if (!(tree instanceof Outcome.Done<MappingNode>(MappingNode root, var none))) {
      return read;
    }
    List<Finding> told =
        read.findings().stream()
            .map(
                f ->
                    (f.subject().endsWith(")")
                            ? Optional.<Integer>empty()
                            : line(root, f.subject()))
                        .map(line -> f.at(f.subject() + " (line " + line + ")"))
                        .orElse(f))
            .toList();
    return switch (read) {
      case Outcome.Done<T> done -> Outcome.done(done.value(), told);
      case Outcome.Refused<T> refused -> Outcome.refused(told);
    };
  }

  /** The line of a path, or of the nearest that stands above it. */
  private static Optional<Integer> line(MappingNode root, String path) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    while (matcher.find()) {
      steps.add(matcher.group());
    }
    Node at = root;
    for (String step : steps) {
      Optional<Node> next = below(at, step);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return at == root ? Optional.empty() : at.getStartMark().map(mark -> mark.getLine() + 1);
  }

  private static Optional<Node> below(Node node, String step) {
    if (node instanceof SequenceNode list && step.startsWith("[")) {
      int index = Integer.parseInt(step.substring(1, step.length() - 1));
      return list.getValue().stream().skip(index).findFirst();
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step)) {
          return Optional.of(entry.getValueNode());
        }
      }
    }
    return Optional.empty();
  }
}
