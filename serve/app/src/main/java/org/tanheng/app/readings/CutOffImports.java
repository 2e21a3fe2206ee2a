// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.data.readings.ImportRepository;
import org.tanheng.data.readings.ImportRun;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.Withdrawal;

/**
 * Takes back what an import wrote that the end of the server cut off between its readings and its
 * record, so that no import is half there.
 */
@Component
class CutOffImports implements ApplicationRunner {
  private final ImportRepository imports;
  private final ReadingStore store;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CutOffImports(
      ImportRepository imports, ReadingStore store, TransactionTemplate transactions, Clock clock) {
    this.imports = imports;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (ImportRun run : imports.cutOff()) {
      transactions.executeWithoutResult(status -> takeBack(run));
    }
  }

  private void takeBack(ImportRun run) {
    if (run.receivedAt() != null) {
      ReadingBatch taken =
          Withdrawal.of(
              store,
              run.points().stream().map(UUID::toString).toList(),
              TimeRange.ALWAYS,
              run.receivedAt(),
              clock.instant());
      if (!taken.isEmpty()) {
        store.upsert(taken);
      }
    }
    imports.takenBack(run.id());
  }
}
