// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.Source;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.activity.ActivitySheet;
import org.tanheng.exchange.activity.SheetCell;
import org.tanheng.exchange.activity.SheetTemplate;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.finding.Severity;

/**
 * Takes activity sheets: good amounts are recorded with the file as evidence, bad ones answered.
 */
@Service
class Sheets {
  private final Activities activities;
  private final Sources sources;
  private final Attachments attachments;

  Sheets(Activities activities, Sources sources, Attachments attachments) {
    this.activities = activities;
    this.sources = sources;
    this.attachments = attachments;
  }

  byte[] template(CurrentUser user, UUID org, int year) {
    if (year < 1990 || year > 2100) {
      throw ApiException.malformed(
          Finding.error(
              "year-invalid", "year", Integer.toString(year), "1990 to 2100", "Choose a year."));
    }
    return SheetTemplate.xlsx(
        sources.of(user, org).stream()
            .filter(source -> !source.excluded())
            .map(
                source ->
                    new SheetTemplate.Row(source.code(), source.nameZh(), source.activityUnit()))
            .toList(),
        year);
  }

  @Transactional
  public List<SheetAnswer> take(CurrentUser user, UUID org, String name, byte[] bytes)
      throws IOException {
    user.require(Role.RECORDER, org);
    List<SheetCell> read = read(bytes, name);
    Attachment file = attachments.add(user, org, new ByteArrayInputStream(bytes), name, null);
    List<Source> offered = sources.of(user, org);
    var answers = new ArrayList<SheetAnswer>();
    var seen = new HashSet<Cell>();
    for (SheetCell cell : read) {
      answers.add(
          switch (understood(cell, offered, seen, "attachment:" + file.hash())) {
            case Outcome.Refused<Cell> refused -> answer(cell, null, refused.findings());
            case Outcome.Done<Cell> done -> {
              CellAnswer put = activities.put(user, List.of(done.value())).getFirst();
              Activity datum =
                  put.findings().stream().anyMatch(Sheets::isError) ? null : put.datum();
              yield answer(cell, datum == null ? null : datum.id(), put.findings());
            }
          });
    }
    return answers;
  }

  private static Outcome<Cell> understood(
      SheetCell cell, List<Source> offered, Set<Cell> seen, String evidence) {
    List<Source> named = named(cell.source(), offered);
    if (named.size() != 1) {
      return Outcome.refused(
          Finding.error(
              named.isEmpty() ? "source-unknown" : "source-ambiguous",
              "source",
              cell.source(),
              "the code of one source of this unit",
              "Take the codes of the template."));
    }
    UUID source = named.getFirst().id();
    return cell.span()
        .flatMap(
            span ->
                seen.add(new Cell(source, span.from(), span.to(), null, null, null, null, null))
                    ? Outcome.done(
                        new Cell(
                            source,
                            span.from(),
                            span.to(),
                            cell.amount(),
                            cell.unit(),
                            null,
                            evidence,
                            cell.note()))
                    : Outcome.refused(
                        Finding.error(
                            "activity-duplicate",
                            "source",
                            cell.source() + " " + span.from() + "/" + span.to(),
                            "one amount of a source and span",
                            "The first one was taken; remove the other from the sheet.")));
  }

  private static List<Source> named(String text, List<Source> offered) {
    List<Source> byCode = offered.stream().filter(s -> s.code().equals(text)).toList();
    return byCode.isEmpty()
        ? offered.stream().filter(s -> s.nameZh().equals(text) || s.nameEn().equals(text)).toList()
        : byCode;
  }

  private static SheetAnswer answer(SheetCell cell, @Nullable UUID datum, List<Finding> findings) {
    return new SheetAnswer(
        cell.line(),
        cell.column(),
        cell.amount(),
        datum,
        findings.stream().map(f -> f.at(cell.place() + ", " + f.subject())).toList());
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static List<SheetCell> read(byte[] bytes, String name) throws IOException {
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
}
