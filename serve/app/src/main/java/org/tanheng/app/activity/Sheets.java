// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import org.tanheng.exchange.activity.SheetCell;
import org.tanheng.exchange.activity.SheetTemplate;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Takes activity sheets: good amounts are recorded as one batch with the file as evidence, bad ones
 * are set aside.
 */
@Service
class Sheets {
  private final Activities activities;
  private final ActivityRepository known;
  private final Sources sources;
  private final Attachments attachments;
  private final SheetBatches batches;
  private final TransactionTemplate transactions;

  Sheets(
      Activities activities,
      ActivityRepository known,
      Sources sources,
      Attachments attachments,
      SheetBatches batches,
      TransactionTemplate transactions) {
    this.activities = activities;
    this.known = known;
    this.sources = sources;
    this.attachments = attachments;
    this.batches = batches;
    this.transactions = transactions;
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

  /** What would become of each amount; it is done and taken back, so that it cannot differ. */
  List<SheetRow> preview(CurrentUser user, UUID org, String name, byte[] bytes) throws IOException {
    user.require(Role.RECORDER, org);
    List<SheetCell> cells = SheetReader.read(bytes, name);
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          return record(user, org, cells, Hash.of(bytes));
        });
  }

  @Transactional
  public SheetTaken take(CurrentUser user, UUID org, String name, byte[] bytes) throws IOException {
    user.require(Role.RECORDER, org);
    List<SheetCell> cells = SheetReader.read(bytes, name);
    Attachment file = attachments.add(user, org, new ByteArrayInputStream(bytes), name, null);
    List<SheetRow> rows = record(user, org, cells, file.hash());
    return new SheetTaken(batches.keep(user, file, rows), rows);
  }

  private List<SheetRow> record(CurrentUser user, UUID org, List<SheetCell> cells, Hash evidence) {
    var reader = new SheetReader(sources.of(user, org), "attachment:" + evidence);
    var rows = new ArrayList<SheetRow>();
    for (SheetCell cell : cells) {
      Source meant = reader.meant(cell);
      rows.add(
          switch (reader.understood(cell)) {
            case Outcome.Refused<Cell> refused -> SheetRow.aside(cell, meant, refused.findings());
            case Outcome.Done<Cell> done ->
                record(user, cell, done.value(), Objects.requireNonNull(meant));
          });
    }
    return rows;
  }

  private SheetRow record(CurrentUser user, SheetCell written, Cell cell, Source meant) {
    Activity before =
        known.heldOf(cell.sourceId(), cell.from(), cell.to()).stream()
            .filter(a -> a.periodStart().equals(cell.from()) && a.periodEnd().equals(cell.to()))
            .findFirst()
            .orElse(null);
    CellAnswer put = activities.put(user, List.of(cell)).getFirst();
    Activity datum = put.datum();
    return datum == null || SheetRow.refuses(put.findings())
        ? SheetRow.aside(written, meant, put.findings())
        : SheetRow.taken(written, meant, datum, before, put.findings());
  }
}
