// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;

/**
 * An item that a standard asks a report to contain. It is met by sections that answer it with
 * content, and one that is not met keeps the report a draft.
 *
 * @param id what sections name in {@link Section#answers()}
 * @param clause where the standard asks for it, such as {@code 9.3.1 e)}
 * @param title what is asked for, in the language of the report
 */
public record Requirement(String id, String clause, String title) {

  /** The sections that meet this requirement; none when it is missing. */
  public List<Section> satisfiedBy(Document document) {
    return document.walk().filter(s -> s.answers().contains(id)).filter(this::hasContent).toList();
  }

  private boolean hasContent(Section section) {
    List<Block> blocks = section.walk().flatMap(s -> s.blocks().stream()).toList();
    boolean gap =
        blocks.stream().anyMatch(b -> b instanceof Block.Gap g && g.requirement().equals(id));
    return !gap && blocks.stream().anyMatch(b -> !(b instanceof Block.PageBreak));
  }
}
