// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inspection;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.evidence.LogAudit;
import org.tanheng.app.inventory.InventoryAudit;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Severity;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;

/** Compares all that the server has with its evidence log, for the administrator of the server. */
@RestController
class InspectionController {
  private final LogAudit log;
  private final InventoryAudit inventories;
  private final FileAudit files;
  private final RecordAudit records;
  private final ReadingStore store;
  private final Clock clock;

  InspectionController(
      LogAudit log,
      InventoryAudit inventories,
      FileAudit files,
      RecordAudit records,
      ReadingStore store,
      Clock clock) {
    this.records = records;
    this.log = log;
    this.inventories = inventories;
    this.files = files;
    this.store = store;
    this.clock = clock;
  }

  /** The inspection; it reads everything, so it takes its time on a large installation. */
  @GetMapping("/api/evidence/audit")
  InspectionReport audit(CurrentUser user) throws IOException {
    user.requireInstallationAdministrator();
    List<Finding> findings = new ArrayList<>();
    long leaves = log.run(findings::add);
    long readingLeaves = 0;
    if (store instanceof RocksReadingStore rocks) {
      rocks.log().audit(findings::add);
      readingLeaves = rocks.log().size();
    } else {
      findings.add(
          Finding.info(
              "readings-without-leaves",
              "readings",
              "a cluster",
              "readings kept by this server",
              "A verifier cannot compute use again from leaves of readings; keep them here if that"
                  + " is wanted."));
    }
    int checked = inventories.run(findings::add);
    int read = files.run(findings::add);
    records.run(findings::add);
    boolean whole = findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    return new InspectionReport(
        clock.instant(), leaves, readingLeaves, checked, read, whole, findings);
  }
}
