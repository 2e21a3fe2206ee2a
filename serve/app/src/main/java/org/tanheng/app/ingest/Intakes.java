// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;

/** Turns what a device sent into columns, with what had to be set aside. */
@Component
class Intakes {
  private static final int MOST = 200_000;

  private final Places places;
  private final ReadingStore store;
  private final Signatures signatures;
  private final Clock clock;

  Intakes(Places places, ReadingStore store, Signatures signatures, Clock clock) {
    this.places = places;
    this.store = store;
    this.signatures = signatures;
    this.clock = clock;
  }

  Submission read(UUID gateway, IngestBatch sent) {
    List<IngestBatch.IngestSeries> series = sent.series() == null ? List.of() : sent.series();
    List<IngestBatch.IngestReading> single = sent.readings() == null ? List.of() : sent.readings();
    check(sent, series, single);
    List<Finding> findings = new ArrayList<>();
    Instant now = clock.instant();
    List<Part> parts = new ArrayList<>();
    places.meetAll(gateway, series.stream().map(IngestBatch.IngestSeries::point).toList());
    for (IngestBatch.IngestSeries column : series) {
      PartReader reader = new PartReader(now, findings);
      Quality quality = PartReader.quality(column.quality());
      for (int i = 0; i < column.times().size(); i++) {
        reader.add(column.point(), column.times().get(i), column.values().get(i), quality);
      }
      parts.add(reader.part(places.of(gateway, column.point()), column.sequence(), store));
    }
    Map<String, PartReader> readers = new LinkedHashMap<>();
    for (IngestBatch.IngestReading reading : single) {
      Instant time = reading.time() == null ? now : reading.time();
      readers
          .computeIfAbsent(reading.point(), point -> new PartReader(now, findings))
          .add(
              reading.point(),
              time.toEpochMilli(),
              reading.value(),
              PartReader.quality(reading.quality()));
    }
    readers.forEach(
        (point, reader) -> parts.add(reader.part(places.of(gateway, point), null, store)));
    return new Submission(
        gateway,
        numbered(gateway, sent, series),
        sent.sentAt(),
        sent.waiting(),
        sent.version(),
        parts,
        findings,
        new CompletableFuture<>());
  }

  private Submission.@Nullable Numbered numbered(
      UUID gateway, IngestBatch sent, List<IngestBatch.IngestSeries> series) {
    String epoch = sent.epoch();
    Long number = sent.number();
    return epoch == null || number == null
        ? null
        : new Submission.Numbered(
            epoch, number, hash(series), signatures.check(gateway, epoch, number, sent));
  }

  private static void check(
      IngestBatch sent,
      List<IngestBatch.IngestSeries> series,
      List<IngestBatch.IngestReading> single) {
    long count = single.size();
    boolean even = true;
    for (IngestBatch.IngestSeries column : series) {
      count += column.times().size();
      even &= column.times().size() == column.values().size();
    }
    Long number = sent.number();
    boolean named = (sent.epoch() == null) == (number == null) && (number == null || number > 0);
    boolean mixed = !series.isEmpty() && !single.isEmpty();
    boolean once =
        series.stream().map(IngestBatch.IngestSeries::point).distinct().count() == series.size();
    if (!even || !named || !once || mixed || count > MOST) {
      throw new FindingException(
          Finding.error(
              "ingest-form",
              "batch",
              count + " readings" + (even ? "" : ", columns of different length"),
              "at most "
                  + MOST
                  + " readings; each point once, times and values of one length;"
                  + " epoch and number together; series or readings",
              "Correct what the device sends."));
    }
  }

  private static String hash(List<IngestBatch.IngestSeries> series) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var out =
          new DataOutputStream(
              new BufferedOutputStream(
                  new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
        for (IngestBatch.IngestSeries column : series) {
          out.write(column.point().getBytes(StandardCharsets.UTF_8));
          out.write(0);
          for (Long time : column.times()) {
            out.writeLong(time);
          }
          for (BigDecimal value : column.values()) {
            out.write(value.toPlainString().getBytes(StandardCharsets.US_ASCII));
            out.write(0);
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
