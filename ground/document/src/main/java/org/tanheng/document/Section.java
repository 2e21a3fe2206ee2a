// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A heading with what stands under it. {@code answers} names the requirements (see {@link
 * Requirement}) that this section meets by having content.
 */
public record Section(
    String id,
    Kind kind,
    String title,
    Set<String> answers,
    List<Block> blocks,
    List<Section> sections) {

  /** How a heading is counted: in the chapters, in the annexes, or not at all. */
  public enum Kind {
    NUMBERED,
    ANNEX,
    PLAIN
  }

  public Section {
    answers = Set.copyOf(answers);
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  public static Section of(String id, String title, List<Block> blocks) {
    return new Section(id, Kind.NUMBERED, title, Set.of(), blocks, List.of());
  }

  public Section as(Kind other) {
    return new Section(id, other, title, answers, blocks, sections);
  }

  public Section answering(String... requirements) {
    return new Section(id, kind, title, Set.of(requirements), blocks, sections);
  }

  public Section with(Section... children) {
    return with(List.of(children));
  }

  public Section with(List<Section> children) {
    return new Section(id, kind, title, answers, blocks, children);
  }

  /** This section and all below it, in reading order. */
  public Stream<Section> walk() {
    return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::walk));
  }
}
