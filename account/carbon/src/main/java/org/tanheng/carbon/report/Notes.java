// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tanheng.document.Block;
import org.tanheng.document.Inline;
import org.tanheng.document.Words;
import org.tanheng.units.Language;

/** What the calculation has to say to a reader, in the language of the report where it is known. */
final class Notes {

  private record Sentence(Pattern english, String chinese) {}

  private static final List<Sentence> KNOWN = known();

  private Notes() {}

  static List<Block> of(ReportData data) {
    List<List<Inline>> items = new ArrayList<>();
    for (String note : data.inventory().notes()) {
      items.add(List.of(Words.of(data.language() == Language.ZH ? chinese(note) : note)));
    }
    return items.isEmpty() ? List.of() : List.of(new Block.Items(false, items));
  }

  /** The sentence in Chinese; what a person wrote stays as it is. */
  static String chinese(String note) {
    for (Sentence sentence : KNOWN) {
      var found = sentence.english().matcher(note);
      if (found.matches()) {
        return found.replaceFirst(sentence.chinese());
      }
    }
    return note;
  }

  private static List<Sentence> known() {
    try (var in = Notes.class.getResourceAsStream("notes.csv")) {
      if (in == null) {
        throw new IllegalStateException("no notes.csv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\\|", 2))
          .map(cell -> new Sentence(Pattern.compile(cell[0], Pattern.DOTALL), cell[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
