// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Commitment;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.stores.LoggedRun;
import org.tanheng.verify.Bundle;
import org.tanheng.verify.Computation;
import org.tanheng.verify.Figure;
import org.tanheng.verify.Opening;
import org.tanheng.verify.ProvenLeaf;
import org.tanheng.verify.ShownRun;

/** Makes the proof bundle of a figure of an inventory from the evidence log. */
@Service
class BundleExport {
  private final Inventories inventories;
  private final EvidenceOutbox outbox;
  private final EvidenceLog log;
  private final ReadingProof readings;
  private final InputLeaves inputs;
  private final SignedRuns devices;

  BundleExport(
      Inventories inventories,
      EvidenceOutbox outbox,
      EvidenceLog log,
      ReadingProof readings,
      InputLeaves inputs,
      SignedRuns devices) {
    this.devices = devices;
    this.readings = readings;
    this.inputs = inputs;
    this.inventories = inventories;
    this.outbox = outbox;
    this.log = log;
  }

  /**
   * What the holder chooses to show.
   *
   * @param names of those who approved
   * @param readings behind amounts, with the facts of their meters
   * @param amounts evidence of the amounts whose readings are shown; empty: as many as fit, those
   *     of the figure first
   */
  record Shown(boolean names, boolean readings, Set<String> amounts) {}

  /** The amounts that follow from readings, in the order of the sources. */
  List<NamedAmount> amounts(CurrentUser user, UUID id, int version) {
    return ReadingProof.amounts(inventories.again(user, id, version).inventory().input());
  }

  /**
   * The bundle.
   *
   * @param figure as {@code total}
   */
  byte[] bundle(CurrentUser user, UUID id, int version, String figure, Shown shown)
      throws IOException {
    Calculation again = inventories.again(user, id, version);
    Inventory inventory = again.inventory();
    FactorLibrary library = again.library();
    Computation computation =
        Computation.of(inventory.input(), inventory.pack(), library).orElseThrow();
    Figure chosen =
        Figure.of(computation.result(), figure)
            .orElseThrow(() -> ApiException.notFound("figure", figure));
    log.drain();
    LogReader reader = log.reader().orElseThrow();
    List<StoredLeaf> stored =
        leaves(id, computation.resultHash()).stream().filter(leaf -> leaf.index() != null).toList();
    logged(stored).ifPresent(leaf -> Bases.require(leaf, again));
    ReadingProof.Shown behind =
        shown.readings()
            ? readings.of(
                user,
                chosen(inventory.input(), figure, shown.amounts()),
                calculation(stored),
                named(stored))
            : new ReadingProof.Shown(List.of(), List.of());
    Map<Hash, StoredLeaf> facts =
        shown.readings()
            ? inputs.named(inventory.input(), behind.points(), named(stored))
            : Map.of();
    List<SignedRuns.Signed> signed = devices.of(behind.runs());
    List<StoredLeaf> more = new ArrayList<>(facts.values());
    signed.forEach(one -> more.add(one.leaf()));
    more.addAll(devices.keys(signed));
    outbox
        .recorded(LeafKind.FACTOR_RELEASE, library.release(), library.hash())
        .filter(leaf -> leaf.index() != null)
        .ifPresent(more::add);
    List<Long> order = order(stored, behind, more);
    Map<Long, Integer> places = new HashMap<>();
    order.forEach(index -> places.put(index, places.size()));
    List<Opening> openings = new ArrayList<>();
    if (shown.names()) {
      for (StoredLeaf leaf : stored) {
        outbox
            .openings(leaf)
            .forEach(
                (field, made) ->
                    openings.add(new Opening(place(places, leaf.index()), field, made)));
      }
    }
    facts.values().forEach(leaf -> content(leaf, places, openings));
    return new Bundle(
            chosen,
            computation,
            order.stream().map(index -> ProvenLeaf.of(reader, index)).toList(),
            openings,
            behind.runs().stream().map(run -> run(run, places)).toList(),
            log.witnessed(reader),
            log.policy(),
            behind.amounts(),
            log.anchors(reader),
            signed.stream()
                .map(
                    one ->
                        new ShownRun(
                            place(places, one.leaf().index()), one.number(), one.run(), one.path()))
                .toList())
        .carrying(library)
        .bytes();
  }

  /** The amounts that are wanted, those of the figure's source first. */
  private static List<String> chosen(InventoryInput input, String figure, Set<String> wanted) {
    List<NamedAmount> all = ReadingProof.amounts(input);
    return Stream.concat(
            all.stream().filter(one -> figure.equals("source/" + one.source())), all.stream())
        .map(NamedAmount::evidence)
        .distinct()
        .filter(evidence -> wanted.isEmpty() || wanted.contains(evidence))
        .toList();
  }

  /** What a leaf of facts commits to; who approved it is a name and shown with the names. */
  private void content(StoredLeaf leaf, Map<Long, Integer> places, List<Opening> to) {
    Commitment made = outbox.openings(leaf).get("content");
    if (made != null) {
      to.add(new Opening(place(places, leaf.index()), "content", made));
    }
  }

  /** What the log says of the calculation. */
  private static Optional<Leaf> logged(List<StoredLeaf> stored) {
    return stored.stream()
        .filter(leaf -> leaf.kind().equals(LeafKind.CALCULATION.code()))
        .map(leaf -> Leaf.parse(leaf.leaf().getBytes(StandardCharsets.UTF_8)).orElseThrow())
        .findFirst();
  }

  /** The leaves that the calculation names as its inputs. */
  private static Set<Hash> named(List<StoredLeaf> stored) {
    return logged(stored).map(leaf -> leaf.hashes("inputs")).orElse(Set.of());
  }

  private static ShownRun run(LoggedRun run, Map<Long, Integer> places) {
    return new ShownRun(place(places, run.entry().index()), run.run(), run.readings(), run.path());
  }

  private static int place(Map<Long, Integer> places, @Nullable Long index) {
    return Objects.requireNonNull(places.get(Objects.requireNonNull(index)));
  }

  private static long calculation(List<StoredLeaf> stored) {
    return stored.stream()
        .filter(leaf -> leaf.kind().equals(LeafKind.CALCULATION.code()))
        .mapToLong(leaf -> Objects.requireNonNull(leaf.index()))
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** Places in the log of all leaves that are shown, in their order. */
  private List<Long> order(
      List<StoredLeaf> stored, ReadingProof.Shown behind, Collection<StoredLeaf> facts) {
    TreeSet<Long> order = new TreeSet<>();
    stored.forEach(leaf -> order.add(Objects.requireNonNull(leaf.index())));
    facts.forEach(leaf -> order.add(Objects.requireNonNull(leaf.index())));
    behind.runs().forEach(run -> order.add(Objects.requireNonNull(run.entry().index())));
    if (!behind.runs().isEmpty()) {
      named(stored).forEach(hash -> readings.place(hash).ifPresent(order::add));
    }
    return List.copyOf(order);
  }

  /** The last calculation with this result, and every step and restatement of it. */
  private List<StoredLeaf> leaves(UUID id, Hash result) {
    List<StoredLeaf> all = outbox.of(id.toString());
    StoredLeaf calculation =
        all.stream()
            .filter(leaf -> leaf.kind().equals(LeafKind.CALCULATION.code()))
            .filter(leaf -> result.hex().equals(leaf.result()))
            .reduce((first, second) -> second)
            .orElseThrow(
                () ->
                    ApiException.conflict(
                        Finding.error(
                            "evidence-not-logged",
                            "inventory",
                            "a result from before the log was kept",
                            "a calculation in the log",
                            "Submit the inventory or compute it again: then it is logged.")));
    return all.stream()
        .filter(
            leaf ->
                leaf.equals(calculation)
                    || !leaf.kind().equals(LeafKind.CALCULATION.code()) && isAbout(leaf, result))
        .toList();
  }

  private static boolean isAbout(StoredLeaf stored, Hash result) {
    Leaf leaf = Leaf.parse(stored.leaf().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    return result.hex().equals(stored.result())
        || leaf.fields().text("replaces").filter(result.hex()::equals).isPresent();
  }
}
