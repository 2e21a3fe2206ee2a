// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.virtual.VirtualMeter;
import org.tanheng.telemetry.virtual.VirtualMeters;
import org.tanheng.verify.Facts;

/**
 * Keeps in the log what is known of points: transformers, exchanges and counters of those that are
 * read, formulas of the others. What did not change since its last leaf gets no new one.
 */
@Service
public class PointEvidence {
  private final PointBook book;
  private final VirtualBook virtuals;
  private final EvidenceOutbox outbox;

  PointEvidence(PointBook book, VirtualBook virtuals, EvidenceOutbox outbox) {
    this.book = book;
    this.virtuals = virtuals;
    this.outbox = outbox;
  }

  /** A leaf with the facts that stand behind its commitment. */
  public record Stated(StoredLeaf leaf, Json facts) {
    /** The name of the leaf in others. */
    public Hash hash() {
      return Hash.ofText(leaf.leaf());
    }
  }

  /** The leaves of points and of all that they come from, as of now; missing ones are kept. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Hash> leaves(Collection<String> points) {
    List<Hash> leaves = new ArrayList<>();
    facts(points).forEach((id, facts) -> leaves.add(leaf(id, facts).hash()));
    return leaves;
  }

  /** The points that are read and that these come from. */
  public Set<UUID> behind(Collection<String> points) {
    return facts(points).keySet().stream().map(UUID::fromString).collect(Collectors.toSet());
  }

  /** What leaves that are named said of a point; empty where none did. */
  public Optional<Stated> stated(String point, Collection<Hash> named) {
    return all(point).stream().filter(one -> named.contains(one.hash())).findFirst();
  }

  /** The facts by which a calculation that names these leaves used a point; else those of now. */
  public Optional<Json> asUsed(String point, Collection<Hash> named) {
    return stated(point, named)
        .map(Stated::facts)
        .or(() -> Optional.ofNullable(facts(List.of(point)).get(point)));
  }

  @EventListener
  void on(VirtualChanged changed) {
    leaves(List.of(changed.pointId().toString()));
  }

  private Map<String, JsonObject> facts(Collection<String> points) {
    VirtualMeters meters = virtuals.known(ReadingStore.NOW);
    Map<String, JsonObject> facts = new TreeMap<>();
    points.forEach(id -> add(id, meters, facts));
    return facts;
  }

  private void add(String id, VirtualMeters meters, Map<String, JsonObject> to) {
    @Nullable VirtualMeter formula = meters.meter(id).orElse(null);
    if (formula == null) {
      book.byStoreIds(List.of(id)).values().forEach(metered -> to.put(id, Facts.of(metered)));
    } else if (to.put(id, Facts.of(formula)) == null) {
      formula.inputs().values().forEach(input -> add(input, meters, to));
    }
  }

  private Stated leaf(String point, JsonObject facts) {
    List<Stated> before = all(point);
    if (before.isEmpty() || !before.getLast().facts().equals(facts)) {
      outbox.record(
          LeafKind.METER_FACTS,
          point,
          null,
          JsonObject.builder().put("point", point).build(),
          Map.of("content", facts));
      return all(point).getLast();
    }
    return before.getLast();
  }

  private List<Stated> all(String point) {
    List<Stated> all = new ArrayList<>();
    for (StoredLeaf leaf : outbox.of(point)) {
      if (leaf.kind().equals(LeafKind.METER_FACTS.code())) {
        var content = outbox.openings(leaf).get("content");
        if (content != null) {
          all.add(new Stated(leaf, content.content()));
        }
      }
    }
    return all;
  }
}
