// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.stores.LoggedRun;
import org.tanheng.stores.ReadingLog;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.SignedBatch;

/**
 * Makes what gateways signed again from the readings that are kept, with the path of each run to
 * the root that the signature states. What does not give that root is not shown.
 */
@Component
class SignedRuns {
  /** More batches than this would make an export too long. */
  private static final int MOST = 500;

  private final ReadingStore store;
  private final IngestRepository ingest;
  private final EvidenceOutbox outbox;

  SignedRuns(ReadingStore store, IngestRepository ingest, EvidenceOutbox outbox) {
    this.store = store;
    this.ingest = ingest;
    this.outbox = outbox;
  }

  /** A run with the leaf of the batch that it was signed in. */
  record Signed(StoredLeaf leaf, int number, ReadingRun run, List<Hash> path) {}

  /** The leaves that register keys of the gateways of these. */
  List<StoredLeaf> keys(List<Signed> signed) {
    Map<Long, StoredLeaf> keys = new LinkedHashMap<>();
    signed.stream()
        .map(one -> text(one.leaf(), "gateway"))
        .distinct()
        .flatMap(gateway -> outbox.of(gateway).stream())
        .filter(leaf -> leaf.kind().equals(LeafKind.DEVICE_KEY.code()) && leaf.index() != null)
        .forEach(leaf -> keys.put(leaf.id(), leaf));
    return List.copyOf(keys.values());
  }

  /** Those of the runs that a gateway signed. */
  List<Signed> of(List<LoggedRun> runs) {
    if (!(store instanceof RocksReadingStore rocks)) {
      return List.of();
    }
    ReadingLog log = rocks.log();
    Map<Long, List<LoggedRun>> commits = new LinkedHashMap<>();
    for (LoggedRun run : runs) {
      commits.computeIfAbsent(run.entry().number(), any -> new ArrayList<>()).add(run);
    }
    Map<String, Optional<GatewayPoint>> places = new HashMap<>();
    List<Signed> signed = new ArrayList<>();
    if (commits.size() <= MOST) {
      commits.forEach(
          (number, some) ->
              log.received(number).ifPresent(at -> commit(log, number, at, some, places, signed)));
    }
    return signed;
  }

  private void commit(
      ReadingLog log,
      long number,
      Instant at,
      List<LoggedRun> some,
      Map<String, Optional<GatewayPoint>> places,
      List<Signed> to) {
    for (LoggedRun run : some) {
      GatewayPoint place = place(run.readings().point(), places).orElse(null);
      StoredLeaf leaf = place == null ? null : leaf(place.gatewayId(), at).orElse(null);
      if (place != null && leaf != null) {
        SignedBatch batch = again(log, number, place.gatewayId(), leaf, places);
        for (int i = 0; i < batch.runs().size(); i++) {
          ReadingRun one = batch.runs().get(i);
          if (one.point().equals(place.address())
              && batch.root().hex().equals(text(leaf, "root"))) {
            to.add(new Signed(leaf, i, one, batch.path(i)));
          }
        }
      }
    }
  }

  private Optional<GatewayPoint> place(String point, Map<String, Optional<GatewayPoint>> known) {
    return known.computeIfAbsent(point, id -> ingest.ofPoint(UUID.fromString(id)));
  }

  private Optional<StoredLeaf> leaf(UUID gateway, Instant at) {
    return outbox.of(gateway + "@" + at).stream()
        .filter(leaf -> leaf.kind().equals(LeafKind.SIGNED_BATCH.code()) && leaf.index() != null)
        .findFirst();
  }

  private SignedBatch again(
      ReadingLog log,
      long number,
      UUID gateway,
      StoredLeaf leaf,
      Map<String, Optional<GatewayPoint>> places) {
    List<ReadingRun> runs = new ArrayList<>();
    for (LoggedRun run : log.runsOf(number)) {
      place(run.readings().point(), places)
          .filter(place -> place.gatewayId().equals(gateway))
          .ifPresent(place -> runs.add(normal(place.address(), run.readings())));
    }
    return new SignedBatch(text(leaf, "epoch"), Long.parseLong(text(leaf, "number")), runs);
  }

  private static ReadingRun normal(String address, ReadingRun run) {
    List<RunReading> readings = new ArrayList<>();
    for (RunReading reading : run.readings()) {
      BigDecimal value =
          SignedBatch.normal(BigDecimal.valueOf(reading.unscaled(), reading.scale()));
      readings.add(
          new RunReading(
              reading.time(),
              value.unscaledValue().longValueExact(),
              value.scale(),
              reading.quality()));
    }
    return new ReadingRun(address, 0, readings);
  }

  private static String text(StoredLeaf leaf, String field) {
    return ((JsonObject) Json.parse(leaf.leaf()).orElseThrow()).text(field).orElse("");
  }
}
