// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.files.CsvLines.Line;

/**
 * What rows and columns are called. A labels file has a header with {@code name} and, as far as
 * needed, {@code kind} (product, process, flow, category), {@code index} (from one, as in the
 * matrices) and {@code unit}; without a kind it names the columns of A in their order. A column
 * called {@code product} or the like holds the names where none is called {@code name}.
 */
public record Labels(Map<Kind, List<@Nullable Label>> byKind) {

  /** What is named. */
  public enum Kind {
    /** A row of A. */
    PRODUCT,
    /** A column of A. */
    PROCESS,
    /** A row of B. */
    FLOW,
    /** A row of C or D. */
    CATEGORY;

    static @Nullable Kind of(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "product", "products", "good" -> PRODUCT;
        case "process", "processes", "activity", "sector", "column", "" -> PROCESS;
        case "flow", "flows", "elementary flow", "intervention" -> FLOW;
        case "category", "categories", "impact", "impact category", "indicator" -> CATEGORY;
        default -> null;
      };
    }
  }

  /** Headings of names where no column is called so. */
  private static final Set<String> THINGS =
      Set.of("product", "process", "sector", "activity", "flow", "category", "description");

  /** A name and, where given, its unit. */
  public record Label(String name, String unit) {}

  /** No names. */
  public static final Labels NONE = new Labels(Map.of());

  private record Columns(int name, int kind, int index, int unit) {}

  /**
   * Reads a labels file.
   *
   * @param sizes how many there are of each kind
   */
  public static Outcome<Labels> read(String file, byte[] bytes, Map<Kind, Integer> sizes) {
    return CsvLines.read(file, bytes).flatMap(csv -> of(file, csv.lines(), sizes));
  }

  private static Outcome<Labels> of(String file, List<Line> lines, Map<Kind, Integer> sizes) {
    if (lines.isEmpty()) {
      return Outcome.done(NONE);
    }
    Columns columns = columns(lines.get(0));
    boolean header = columns.name() >= 0;
    if (!header) {
      columns = plain(lines.get(0));
    }
    var findings = new ArrayList<Finding>();
    var labels = new EnumMap<Kind, List<@Nullable Label>>(Kind.class);
    for (Line line : lines.subList(header ? 1 : 0, lines.size())) {
      String at = file + " line " + line.number();
      Kind kind = Kind.of(line.field(columns.kind()));
      if (kind == null) {
        String wanted = "product, process, flow or category";
        findings.add(finding("labels-kind", at, line.field(columns.kind()), wanted));
        continue;
      }
      List<@Nullable Label> list = labels.computeIfAbsent(kind, k -> new ArrayList<>());
      int index = columns.index() < 0 ? list.size() + 1 : number(line.field(columns.index()));
      int most = sizes.getOrDefault(kind, 0);
      if (index < 1 || index > most) {
        String got = columns.index() < 0 ? index + " names" : line.field(columns.index());
        findings.add(finding("labels-index", at, got, "1 to %d".formatted(most)));
        continue;
      }
      while (list.size() < index) {
        list.add(null);
      }
      if (list.get(index - 1) != null) {
        findings.add(finding("labels-index", at, index + " again", "each number once"));
      }
      list.set(index - 1, new Label(line.field(columns.name()), line.field(columns.unit())));
    }
    return findings.isEmpty()
        ? Outcome.done(new Labels(labels))
        : Outcome.refused(findings.subList(0, Math.min(20, findings.size())));
  }

  private static Columns columns(Line header) {
    int name = -1;
    int kind = -1;
    int index = -1;
    int unit = -1;
    int word = -1;
    boolean words = true;
    for (int i = 0; i < header.fields().size(); i++) {
      switch (header.field(i).toLowerCase(Locale.ROOT)) {
        case "name", "label", "title" -> name = i;
        case "kind", "type", "axis", "what" -> kind = i;
        case "index", "number", "no", "position", "row" -> index = i;
        case "unit" -> unit = i;
        default -> {
          boolean thing = THINGS.contains(header.field(i).toLowerCase(Locale.ROOT));
          word = thing && word < 0 ? i : word;
          words &= thing;
        }
      }
    }
    return new Columns(name < 0 && words ? word : name, kind, index, unit);
  }

  /** A file without a header: name; number and name; kind and name; kind, number and name. */
  private static Columns plain(Line first) {
    boolean kind = !first.field(0).isEmpty() && Kind.of(first.field(0)) != null;
    int at = kind && first.fields().size() > 1 ? 1 : 0;
    boolean number = first.fields().size() > at + 1 && number(first.field(at)) >= 0;
    int name = number ? at + 1 : at;
    return new Columns(name, at == 1 ? 0 : -1, number ? at : -1, name + 1);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static Finding finding(String code, String at, String got, String wanted) {
    return Finding.error(code, at, got, wanted, "Mend the line or leave the labels out.");
  }

  /** The label of one, or null. */
  public @Nullable Label label(Kind kind, int index) {
    List<@Nullable Label> list = byKind.getOrDefault(kind, List.of());
    return index < list.size() ? list.get(index) : null;
  }

  /** Names of all of a kind, numbered where there is no label. */
  public List<String> names(Kind kind, int size) {
    var names = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      Label label = label(kind, i);
      String plain = kind.name().toLowerCase(Locale.ROOT) + " " + (i + 1);
      names.add(label == null || label.name().isEmpty() ? plain : label.name());
    }
    return names;
  }
}
