// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.SigningKey;
import org.tanheng.data.metering.SigningKeyRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.SignedBatch;

/**
 * Holds numbered batches against the key of their device: where one is registered, each must bear
 * its signature. A key that was replaced is good for a day longer.
 */
@Component
class Signatures {
  private static final Duration LONGER = Duration.ofDays(1);
  private final SigningKeyRepository keys;
  private final Clock clock;

  Signatures(SigningKeyRepository keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** What is signed of a batch. */
  record Signed(int runs, Hash root, String note) {}

  /** The signature of a batch; null where the gateway has no key. */
  @Nullable Signed check(UUID gateway, String epoch, long number, IngestBatch sent) {
    Instant now = clock.instant();
    List<SigningKey> good =
        keys.of(gateway).stream().filter(key -> isGood(key.endedAt(), now)).toList();
    if (good.isEmpty()) {
      return null;
    }
    List<IngestBatch.IngestSeries> series = sent.series() == null ? List.of() : sent.series();
    String note = sent.signature();
    if (note == null || series.isEmpty()) {
      throw refused("ingest-unsigned", "no signature");
    }
    SignedBatch batch =
        new SignedBatch(epoch, number, series.stream().map(Signatures::run).toList());
    String text = batch.text();
    boolean isSigned =
        good.stream()
            .map(key -> NoteKey.parse(key.key()).orElseThrow())
            .anyMatch(key -> SignedBatch.isSigned(note, text, key));
    if (!isSigned) {
      throw refused("ingest-signature", "a signature of another key or other readings");
    }
    return new Signed(series.size(), batch.root(), note);
  }

  private static boolean isGood(@Nullable Instant ended, Instant now) {
    return ended == null || ended.plus(LONGER).isAfter(now);
  }

  private static ReadingRun run(IngestBatch.IngestSeries column) {
    try {
      List<BigDecimal> values = column.values();
      return SignedBatch.run(
          column.point(),
          column.times(),
          values,
          Collections.nCopies(values.size(), PartReader.quality(column.quality())));
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw refused("ingest-signature", "readings that no run holds");
    }
  }

  private static FindingException refused(String code, String got) {
    return new FindingException(
        Finding.error(
            code,
            "batch",
            got,
            "a signature of the registered key over these readings",
            "Look whether the gateway has the key that is registered for it."));
  }
}
