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
  private final ReadingStore store;
  private final Clock clock;

  InspectionController(
      LogAudit log, InventoryAudit inventories, FileAudit files, ReadingStore store, Clock clock) {
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
    }
    int checked = inventories.run(findings::add);
    int read = files.run(findings::add);
    boolean whole = findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    return new InspectionReport(
        clock.instant(), leaves, readingLeaves, checked, read, whole, findings);
  }
}
