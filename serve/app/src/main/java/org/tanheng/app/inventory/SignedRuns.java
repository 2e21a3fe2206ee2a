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
import java.util.Set;
import java.util.TreeSet;
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
    Map<String, Optional<GatewayPoint>> places = new HashMap<>();
    Map<Sent, Set<String>> sent = new LinkedHashMap<>();
    for (LoggedRun run : runs) {
      place(run.readings().point(), places)
          .ifPresent(
              place ->
                  log.received(run.entry().number())
                      .ifPresent(
                          at ->
                              sent.computeIfAbsent(
                                      new Sent(run.entry().number(), place.gatewayId(), at),
                                      any -> new TreeSet<>())
                                  .add(place.address())));
    }
    Map<String, StoredLeaf> leaves = new HashMap<>();
    for (StoredLeaf leaf :
        outbox.of(LeafKind.SIGNED_BATCH, sent.keySet().stream().map(Sent::subject).toList())) {
      if (leaf.index() != null) {
        leaves.put(leaf.subject(), leaf);
      }
    }
    Map<UUID, Map<String, String>> addresses = new HashMap<>();
    List<Signed> signed = new ArrayList<>();
    sent.forEach(
        (one, wanted) -> {
          StoredLeaf leaf = leaves.get(one.subject());
          if (leaf != null) {
            Map<String, String> known = addresses.computeIfAbsent(one.gateway(), this::addressesOf);
            add(again(log, one.number(), leaf, known), leaf, wanted, signed);
          }
        });
    return signed;
  }

  /** A commit as far as one gateway sent it. */
  private record Sent(long number, UUID gateway, Instant at) {
    String subject() {
      return gateway + "@" + at;
    }
  }

  private Optional<GatewayPoint> place(String point, Map<String, Optional<GatewayPoint>> known) {
    return known.computeIfAbsent(point, id -> ingest.ofPoint(UUID.fromString(id)));
  }

  private Map<String, String> addressesOf(UUID gateway) {
    Map<String, String> addresses = new HashMap<>();
    ingest
        .points(List.of(gateway))
        .forEach(one -> addresses.put(one.pointId().toString(), one.address()));
    return addresses;
  }

  private static void add(SignedBatch batch, StoredLeaf leaf, Set<String> wanted, List<Signed> to) {
    if (!batch.root().hex().equals(text(leaf, "root"))) {
      return;
    }
    for (int i = 0; i < batch.runs().size(); i++) {
      ReadingRun run = batch.runs().get(i);
      if (wanted.contains(run.point())) {
        to.add(new Signed(leaf, i, run, batch.path(i)));
      }
    }
  }

  private static SignedBatch again(
      ReadingLog log, long number, StoredLeaf leaf, Map<String, String> addresses) {
    List<ReadingRun> runs = new ArrayList<>();
    for (ReadingRun run : log.readingsOf(number, addresses::containsKey)) {
      String address = addresses.get(run.point());
      if (address != null) {
        runs.add(normal(address, run));
      }
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
