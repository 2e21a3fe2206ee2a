// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.metering.BatchEntry;
import org.tanheng.data.metering.GatewayState;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.data.metering.PointProgress;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Acknowledges batches and remembers how each gateway is, in the transaction of the caller. */
@Component
class Bookkeeping {
  private final IngestRepository repository;
  private final EvidenceOutbox evidence;
  private final JsonMapper json;
  private final Clock clock;

  Bookkeeping(IngestRepository repository, EvidenceOutbox evidence, JsonMapper json, Clock clock) {
    this.evidence = evidence;
    this.repository = repository;
    this.json = json;
    this.clock = clock;
  }

  void close(GroupCommit.Entered one) {
    Submission submission = one.submission();
    @Nullable BatchEntry entry = one.entry();
    long gaps = 0;
    List<PointProgress> progress = new ArrayList<>();
    for (Part part : submission.parts()) {
      Long first = part.sequence();
      long missing = first == null ? 0 : part.place().advance(first, part.sent());
      long refused = (long) part.sent() - part.size();
      if (first != null || refused > 0) {
        progress.add(
            new PointProgress(part.place().address(), part.place().sequence(), missing, refused));
      }
      gaps += missing;
      if (first != null && missing > 0) {
        gap(submission.gateway() + "/" + part.place().address(), first - missing, first - 1);
      }
    }
    if (entry == null) {
      repository.advance(submission.gateway(), progress);
    } else {
      signed(one);
      repository.acknowledge(entry);
      repository.advance(entry, progress);
    }
    Instant now = clock.instant();
    Instant sentAt = submission.sentAt();
    repository.seen(
        new GatewayState(
            submission.gateway(),
            now,
            submission.readings(),
            1,
            gaps,
            submission.waiting(),
            sentAt == null ? null : sentAt.toEpochMilli() - now.toEpochMilli(),
            submission.version(),
            null,
            null));
    if (gaps > 0) {
      wrong(
          submission,
          Finding.warning(
              "sequence-gap",
              "gateway",
              gaps + " readings missing",
              "numbers without a gap",
              "Look whether the buffer of the device was full or lost."));
    } else if (!submission.findings().isEmpty()) {
      wrong(submission, submission.findings().getLast());
    }
  }

  /** A signature of the device's key is kept as a leaf, found by gateway and time of receipt. */
  private void signed(GroupCommit.Entered one) {
    Submission.Numbered batch = one.submission().batch();
    Signatures.Signed signed = batch == null ? null : batch.signed();
    if (batch == null || signed == null) {
      return;
    }
    String gateway = one.submission().gateway().toString();
    evidence.record(
        LeafKind.SIGNED_BATCH,
        gateway + "@" + one.receivedAt(),
        null,
        JsonObject.builder()
            .put("gateway", gateway)
            .put("epoch", batch.epoch())
            .put("number", Long.toString(batch.number()))
            .put("runs", Integer.toString(signed.runs()))
            .put("root", signed.root().hex())
            .put("received", one.receivedAt().toString())
            .put("note", signed.note())
            .build(),
        Map.of());
  }

  /** Readings that never came are said in the evidence log, and the gap is never closed. */
  private void gap(String origin, long first, long last) {
    evidence.record(
        LeafKind.SEQUENCE_GAP,
        origin,
        null,
        JsonObject.builder()
            .put("origin", origin)
            .put("first", Long.toString(first))
            .put("last", Long.toString(last))
            .build(),
        Map.of());
  }

  /** Remembers why readings of a gateway were refused for what they are. */
  void refused(UUID gateway, Finding finding) {
    repository.wrong(gateway, clock.instant(), json.writeValueAsString(finding));
  }

  private void wrong(Submission submission, Finding finding) {
    refused(submission.gateway(), finding);
  }
}
