// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import java.util.stream.Stream;

/** What stands under a heading. Each kind can list the inlines that it prints, in reading order. */
public sealed interface Block
    permits Block.Paragraph,
        Block.Items,
        Block.KeyValues,
        Block.Gap,
        Block.PageBreak,
        Table,
        Chart {

  /** All that this block prints, in reading order. */
  Stream<Inline> inlines();

  /** Running text. */
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }

    public static Paragraph of(String text) {
      return new Paragraph(List.of(Words.of(text)));
    }

    public static Paragraph of(Inline... content) {
      return new Paragraph(List.of(content));
    }

    @Override
    public Stream<Inline> inlines() {
      return content.stream();
    }
  }

  /** A list, counted or with bullets. */
  record Items(boolean counted, List<List<Inline>> items) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }

    @Override
    public Stream<Inline> inlines() {
      return items.stream().flatMap(List::stream);
    }
  }

  /** Labels with values, as in the description of an organisation. */
  record KeyValues(List<Entry> entries) implements Block {
    /** One label and its value. */
    public record Entry(String key, List<Inline> value) {
      public Entry {
        value = List.copyOf(value);
      }

      public static Entry of(String key, String value) {
        return new Entry(key, List.of(Words.of(value)));
      }
    }

    public KeyValues {
      entries = List.copyOf(entries);
    }

    @Override
    public Stream<Inline> inlines() {
      return entries.stream().flatMap(e -> e.value().stream());
    }
  }

  /** Something that the report must say and nobody has supplied; printed so that it is seen. */
  record Gap(String requirement, String text) implements Block {
    @Override
    public Stream<Inline> inlines() {
      return Stream.of(Words.of(text));
    }
  }

  /** What follows begins on a new page. */
  record PageBreak() implements Block {
    @Override
    public Stream<Inline> inlines() {
      return Stream.empty();
    }
  }
}
