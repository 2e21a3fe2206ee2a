// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.metering.BatchEntry;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.StoreFailure;

/**
 * Writes a group of submissions in three steps: numbered batches are entered with the time under
 * which their readings will lie; the readings are written, durable; the batches are acknowledged. A
 * crash between any two leaves a batch that is entered and not acknowledged: sent again, it is
 * written under the same time, which changes nothing where it was written before.
 */
@Component
class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final IngestRepository repository;
  private final ReadingStore store;
  private final TransactionTemplate transactions;
  private final Bookkeeping books;
  private final AfterCommit after;
  private final Clock clock;
  private long last;

  GroupCommit(
      IngestRepository repository,
      ReadingStore store,
      TransactionTemplate transactions,
      Bookkeeping books,
      AfterCommit after,
      Clock clock) {
    this.repository = repository;
    this.store = store;
    this.transactions = transactions;
    this.books = books;
    this.after = after;
    this.clock = clock;
  }

  /** A submission with the entry of its batch; none for a plain push. */
  record Entered(Submission submission, @Nullable BatchEntry entry, Instant receivedAt) {}

  void write(List<Submission> group) {
    try {
      Instant now = next();
      List<Entered> entered = new ArrayList<>();
      transactions.executeWithoutResult(
          status -> {
            entered.clear();
            group.forEach(submission -> enter(submission, now).ifPresent(entered::add));
          });
      ReadingBatch together = new ReadingBatch(now);
      for (Entered one : entered) {
        if (one.receivedAt().equals(now)) {
          fill(together, one.submission());
        } else {
          ReadingBatch again = new ReadingBatch(one.receivedAt());
          fill(again, one.submission());
          upsert(again);
        }
      }
      upsert(together);
      transactions.executeWithoutResult(status -> entered.forEach(books::close));
      entered.forEach(GroupCommit::answer);
      after.committed(entered);
    } catch (DataAccessException
        | TransactionException
        | org.jooq.exception.DataAccessException e) {
      LOG.warn("readings were not acknowledged, the database is away: {}", e.getMessage());
      fail(group, "ingest-database", "the database does not answer");
    } catch (StoreFailure e) {
      LOG.warn("readings were not acknowledged, the store cannot write: {}", e.getMessage());
      fail(group, "ingest-store", String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      group.forEach(submission -> submission.answer().completeExceptionally(e));
      LOG.error("readings were not acknowledged", e);
    }
  }

  private void upsert(ReadingBatch batch) {
    if (!batch.isEmpty()) {
      store.upsert(batch);
    }
  }

  private Optional<Entered> enter(Submission submission, Instant now) {
    Submission.Numbered batch = submission.batch();
    if (batch == null) {
      return Optional.of(new Entered(submission, null, now));
    }
    var draft =
        new BatchEntry(
            submission.gateway(),
            batch.epoch(),
            batch.number(),
            batch.sha256(),
            now,
            submission.readings(),
            null);
    boolean forgotten =
        repository.batch(draft.gatewayId(), draft.epoch(), draft.number()).isEmpty()
            && repository.highest(draft.gatewayId(), draft.epoch()) > draft.number();
    if (forgotten) {
      answerAgain(submission, now);
      return Optional.empty();
    }
    BatchEntry entry = repository.enter(draft);
    if (!entry.sha256().equals(batch.sha256())) {
      submission
          .answer()
          .completeExceptionally(
              ApiException.conflict(
                  Finding.error(
                      "ingest-batch-differs",
                      "batch " + batch.number() + " of " + batch.epoch(),
                      "other readings than before",
                      "the same readings under the same number",
                      "Begin a new epoch; two devices may be using one key.")));
      return Optional.empty();
    }
    if (entry.acknowledgedAt() != null) {
      answerAgain(submission, entry.receivedAt());
      return Optional.empty();
    }
    return Optional.of(new Entered(submission, entry, entry.receivedAt()));
  }

  private static void answerAgain(Submission submission, Instant receivedAt) {
    Submission.Numbered batch = submission.batch();
    submission
        .answer()
        .complete(
            new IngestAnswer(
                batch == null ? null : batch.number(), 0, true, receivedAt, List.of()));
  }

  private static void answer(Entered one) {
    Submission submission = one.submission();
    Submission.Numbered batch = submission.batch();
    submission
        .answer()
        .complete(
            new IngestAnswer(
                batch == null ? null : batch.number(),
                submission.readings(),
                false,
                one.receivedAt(),
                submission.findings()));
  }

  private static void fill(ReadingBatch batch, Submission submission) {
    submission.parts().forEach(part -> part.addTo(batch));
  }

  private static void fail(List<Submission> group, String code, String got) {
    var refusal =
        new ApiException(
            HttpStatus.SERVICE_UNAVAILABLE,
            Finding.error(
                code,
                "readings",
                got,
                "a database and a disk that take them",
                "Keep the readings and send them again; nothing of them was acknowledged."));
    group.forEach(submission -> submission.answer().completeExceptionally(refusal));
  }

  /** Times grow, also over a restart and a clock that was set back. */
  private Instant next() {
    if (last == 0) {
      last = repository.latestReceived().map(Instant::toEpochMilli).orElse(1L);
    }
    last = Math.max(last + 1, clock.millis());
    return Instant.ofEpochMilli(last);
  }
}
