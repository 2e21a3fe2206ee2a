// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The printed numbers of a document's headings, by section id. An unnumbered section, and all below
 * it that is not an annex, has none.
 */
public final class SectionNumbers {
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private final Document document;
  private final Map<String, String> labels = new HashMap<>();

  private SectionNumbers(Document document) {
    this.document = document;
  }

  /** Counts the headings of a document. */
  public static SectionNumbers of(Document document) {
    SectionNumbers numbers = new SectionNumbers(document);
    numbers.count(document.sections(), "", 1);
    return numbers;
  }

  /** The number as printed before the heading, empty if it has none. */
  public String of(Section section) {
    return labels.getOrDefault(section.id(), "");
  }

  /** The heading as printed: number and title. */
  public String heading(Section section) {
    String label = of(section);
    if (label.isEmpty()) {
      return section.title();
    }
    boolean closed = label.endsWith("、") || label.endsWith("）");
    return closed ? label + section.title() : label + " " + section.title();
  }

  private void count(List<Section> sections, String parent, int depth) {
    int chapters = 0;
    int annexes = 0;
    for (Section section : sections) {
      String label =
          switch (section.kind()) {
            case NUMBERED -> chapter(parent, ++chapters, depth);
            case ANNEX -> annex(++annexes);
            case PLAIN -> "";
          };
      labels.put(section.id(), label);
      count(section.sections(), label, depth + 1);
    }
  }

  private String annex(int number) {
    char letter = (char) ('A' + number - 1);
    return document.language().pick("附录" + letter, "Annex " + letter);
  }

  private String chapter(String parent, int number, int depth) {
    if (document.numbering() == Numbering.CHINESE) {
      return switch (depth) {
        case 1 -> chinese(number) + "、";
        case 2 -> "（" + chinese(number) + "）";
        default -> number + ".";
      };
    }
    if (depth == 1) {
      return Integer.toString(number);
    }
    String prefix = parent.replace("附录", "").replace("Annex ", "");
    return prefix.isEmpty() ? "" : prefix + "." + number;
  }

  /** A number up to 99 in Chinese characters. */
  static String chinese(int number) {
    String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10] + "十";
    return tens + DIGITS[number % 10];
  }
}
