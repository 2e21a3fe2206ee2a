// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.bill.BillRepository;
import org.tanheng.data.bill.BillState;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.bills.BillRow;
import org.tanheng.exchange.bills.BillTable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Takes bills from a table as drafts: good rows come in, bad ones are answered by row and column.
 */
@Service
class BillImports {
  private final Bills bills;
  private final BillRepository known;
  private final SourceRepository sources;

  BillImports(Bills bills, BillRepository known, SourceRepository sources) {
    this.bills = bills;
    this.known = known;
    this.sources = sources;
  }

  @Transactional
  public List<ImportedBill> take(
      CurrentUser user, UUID org, InputStream bytes, @Nullable String name) throws IOException {
    user.require(Role.RECORDER, org);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    List<Source> offered = sources.known(scope);
    var taken = new ArrayList<ImportedBill>();
    Outcome<List<BillRow>> read = rows(bytes, name == null ? "file" : name);
    List<Finding> ofTheFile = new ArrayList<>(read.findings());
    for (BillRow row : read.orElseThrow()) {
      ImportedBill bill = take(user, org, row, offered);
      ofTheFile.addAll(bill.findings());
      taken.add(new ImportedBill(bill.line(), bill.billId(), List.copyOf(ofTheFile)));
      ofTheFile.clear();
    }
    return taken;
  }

  private ImportedBill take(CurrentUser user, UUID org, BillRow row, List<Source> offered) {
    return switch (RowFacts.of(org, row, offered)) {
      case Outcome.Refused<BillFacts> refused ->
          new ImportedBill(row.line(), null, refused.findings());
      case Outcome.Done<BillFacts> done -> take(user, row, done.value());
    };
  }

  private ImportedBill take(CurrentUser user, BillRow row, BillFacts facts) {
    var findings = new ArrayList<Finding>();
    switch (BillReader.read(facts)) {
      case Outcome.Refused<Bill> refused -> findings.addAll(refused.findings());
      case Outcome.Done<Bill> done -> {
        if (done.value().energy().signum() < 0) {
          findings.add(
              Finding.error(
                  "negative-activity",
                  "energy",
                  facts.energy(),
                  "zero or more",
                  "Enter a credit as a correction of the earlier bill."));
        } else if (isThere(user, facts)) {
          findings.add(
              Finding.error(
                  "bill-duplicate",
                  "period",
                  facts.from() + "/" + facts.to(),
                  "a bill that is not there yet",
                  "This account, meter and period are there already; correct that bill."));
        }
      }
    }
    if (!findings.isEmpty()) {
      return new ImportedBill(
          row.line(),
          null,
          findings.stream().map(f -> f.at("row " + row.line() + ", " + f.subject())).toList());
    }
    BillView made = bills.create(user, facts);
    return new ImportedBill(row.line(), made.id(), made.findings());
  }

  private boolean isThere(CurrentUser user, BillFacts facts) {
    LocalDate from = facts.from();
    return known
        .known(from, facts.to(), user.scope().and(OrgScope.of(java.util.Set.of(facts.orgUnitId()))))
        .stream()
        .anyMatch(
            bill ->
                bill.state() != BillState.WITHDRAWN
                    && bill.account().equals(facts.account().strip())
                    && bill.meter().equals(facts.meter().strip())
                    && bill.periodStart().equals(from)
                    && bill.periodEnd().equals(facts.to()));
  }

  private static Outcome<List<BillRow>> rows(InputStream bytes, String name) throws IOException {
    Path work = Files.createTempDirectory("tanheng-bills");
    Path file = work.resolve("upload");
    try {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return BillTable.read(file, name, work);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(work);
    }
  }
}
