// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Source;
import org.tanheng.exchange.activity.ActivitySheet;
import org.tanheng.exchange.activity.SheetCell;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Tells which source and span each amount of a sheet speaks of; none is taken twice. */
final class SheetReader {

  private record Place(UUID source, SheetCell.Span span) {}

  private final List<Source> offered;
  private final String evidence;
  private final Set<Place> seen = new HashSet<>();

  /**
   * A reader for one sheet.
   *
   * @param evidence reference to the sheet that proves its amounts
   */
  SheetReader(List<Source> offered, String evidence) {
    this.offered = offered;
    this.evidence = evidence;
  }

  /** The amounts of a file, as text. */
  static List<SheetCell> read(byte[] bytes, String name) throws IOException {
    Path work = Files.createTempDirectory("tanheng-sheet");
    Path file = work.resolve("upload");
    try {
      Files.write(file, bytes);
      return ActivitySheet.read(file, name, work).orElseThrow();
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(work);
    }
  }

  /** The source that an amount names by code or name, null unless it is one alone. */
  @Nullable Source meant(SheetCell cell) {
    List<Source> named = named(cell.source());
    return named.size() == 1 ? named.getFirst() : null;
  }

  Outcome<Cell> understood(SheetCell cell) {
    Source source = meant(cell);
    if (source == null) {
      return Outcome.refused(
          Finding.error(
              named(cell.source()).isEmpty() ? "source-unknown" : "source-ambiguous",
              "source",
              cell.source(),
              "the code of one source of this unit",
              "Take the codes of the template."));
    }
    return cell.span().flatMap(span -> once(cell, source, span));
  }

  private Outcome<Cell> once(SheetCell cell, Source source, SheetCell.Span span) {
    if (!seen.add(new Place(source.id(), span))) {
      return Outcome.refused(
          Finding.error(
              "activity-duplicate",
              "source",
              cell.source() + " " + span.from() + "/" + span.to(),
              "one amount of a source and span",
              "The first one was taken; remove the other from the sheet."));
    }
    return Outcome.done(
        new Cell(
            source.id(),
            span.from(),
            span.to(),
            cell.amount(),
            cell.unit(),
            null,
            evidence,
            cell.note()));
  }

  private List<Source> named(String text) {
    List<Source> byCode = offered.stream().filter(s -> s.code().equals(text)).toList();
    return byCode.isEmpty()
        ? offered.stream().filter(s -> s.nameZh().equals(text) || s.nameEn().equals(text)).toList()
        : byCode;
  }
}
