// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import java.util.stream.Stream;
import org.tanheng.units.Language;

/**
 * A report as a value. The id names the document for good, is printed in the page header and tells
 * two issues apart; a draft carries {@code watermark} on every page.
 */
public record Document(
    String id,
    Language language,
    Numbering numbering,
    Cover cover,
    Status status,
    String watermark,
    List<Section> sections) {

  public Document {
    sections = List.copyOf(sections);
  }

  /** A document that has not yet been checked: a draft, marked as such. */
  public static Document draft(String id, Language language, Cover cover, List<Section> sections) {
    return new Document(
        id,
        language,
        Numbering.DECIMAL,
        cover,
        Status.DRAFT,
        language.pick("草稿", "DRAFT"),
        sections);
  }

  /** The same document with another status. */
  public Document as(Status other) {
    return new Document(id, language, numbering, cover, other, watermark, sections);
  }

  /** The same document with its chapters counted another way. */
  public Document counted(Numbering other) {
    return new Document(id, language, other, cover, status, watermark, sections);
  }

  /** The same document with another mark across the pages of a draft. */
  public Document marked(String text) {
    return new Document(id, language, numbering, cover, status, text, sections);
  }

  /** The same document behind another cover. */
  public Document behind(Cover other) {
    return new Document(id, language, numbering, other, status, watermark, sections);
  }

  /** All sections in reading order, parents before children. */
  public Stream<Section> walk() {
    return sections.stream().flatMap(Section::walk);
  }

  /** All blocks in reading order. */
  public Stream<Block> blocks() {
    return walk().flatMap(s -> s.blocks().stream());
  }
}
