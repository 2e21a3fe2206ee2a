// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.evidence.log.InnerTree;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.NoteSignature;
import org.tanheng.evidence.log.Witnessed;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The links between leaves, log, checkpoint and witnesses. */
final class LogLinks {
  /** Clocks of two machines, or one that was set right by a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final Bundle bundle;
  private final List<Link> links;

  LogLinks(Bundle bundle, List<Link> links) {
    this.bundle = bundle;
    this.links = links;
  }

  void check(LogPolicy policy) {
    switch (policy.check(bundle.checkpoint())) {
      case Outcome.Refused<Witnessed> refused ->
          refused.findings().forEach(f -> links.add(Link.broken("checkpoint", f.toString())));
      case Outcome.Done<Witnessed> done -> {
        signed(done.value(), policy);
        leaves(done.value());
      }
    }
    clock();
    batches();
    runs();
    openings();
  }

  private void signed(Witnessed witnessed, LogPolicy policy) {
    links.add(
        Link.holds(
            "checkpoint",
            witnessed.checkpoint().size()
                + " leaves signed by "
                + witnessed.log().name()
                + " with root "
                + witnessed.checkpoint().root()));
    new TreeMap<>(witnessed.witnesses())
        .forEach((name, at) -> links.add(Link.holds("witness", name + " saw it at " + at)));
    if (witnessed.witnesses().isEmpty()) {
      links.add(
          Link.notProven(
              "witness",
              "no witness of the policy has signed: who holds the log's key could have rebuilt"
                  + " it"));
    }
    for (NoteSignature signature : bundle.checkpoint().signatures()) {
      boolean isKnown =
          signature.isOf(witnessed.log())
              || policy.witnesses().values().stream().anyMatch(signature::isOf);
      if (!isKnown) {
        links.add(
            Link.notProven(
                "signature", signature.name() + " is no key of the policy, not checked"));
      }
    }
    Instant newest =
        bundle.leaves().stream()
            .map(p -> p.leaf().at())
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    witnessed
        .since()
        .filter(at -> newest.isAfter(at.plus(TOLERANCE)))
        .ifPresent(
            at ->
                links.add(
                    Link.broken("clock", "a leaf says " + newest + ", a witness saw it at " + at)));
  }

  private void leaves(Witnessed witnessed) {
    int held = 0;
    for (ProvenLeaf proven : bundle.leaves()) {
      Finding finding =
          InnerTree.check(
              proven.index(),
              witnessed.checkpoint().size(),
              proven.leaf().bytes(),
              proven.path(),
              witnessed.checkpoint().root());
      if (finding == null) {
        held++;
      } else {
        links.add(
            Link.broken(
                "leaf", proven.leaf().kind().code() + " " + proven.index() + ": " + finding));
      }
    }
    if (held > 0) {
      links.add(Link.holds("leaf", held + " leaves are in the log"));
    }
  }

  private void clock() {
    @Nullable ProvenLeaf before = null;
    for (ProvenLeaf proven : bundle.leaves()) {
      if (before != null && proven.index() <= before.index()) {
        links.add(Link.broken("leaf", "the leaves are not in the order of the log"));
      }
      if (before != null && proven.leaf().at().plus(TOLERANCE).isBefore(before.leaf().at())) {
        links.add(
            Link.broken(
                "clock",
                "leaf "
                    + proven.index()
                    + " says "
                    + proven.leaf().at()
                    + ", leaf "
                    + before.index()
                    + " before it "
                    + before.leaf().at()));
      }
      before = proven;
    }
  }

  private void batches() {
    Map<String, List<ProvenLeaf>> byOrigin = new LinkedHashMap<>();
    for (ProvenLeaf proven : bundle.leaves()) {
      if (proven.leaf().kind() == LeafKind.READING_BATCH) {
        byOrigin
            .computeIfAbsent(proven.leaf().text("origin"), origin -> new ArrayList<>())
            .add(proven);
      }
    }
    byOrigin.forEach(
        (origin, leaves) -> {
          List<Finding> findings = new ArrayList<>();
          int hidden = 0;
          for (int i = 1; i < leaves.size(); i++) {
            List<ProvenLeaf> pair = leaves.subList(i - 1, i + 1);
            if (isRoomBetween(pair)) {
              hidden++;
            } else {
              findings.addAll(ReadingBatch.chain(pair.stream().map(ProvenLeaf::leaf).toList()));
            }
          }
          findings.forEach(f -> links.add(Link.broken("batches", f.toString())));
          if (hidden > 0) {
            links.add(Link.notProven("batches", hidden + " times batches between are not shown"));
          }
          if (findings.isEmpty()) {
            links.add(Link.holds("batches", leaves.size() + " of " + origin + " in their order"));
          }
        });
  }

  /** Whether the log has as many leaves between two batches as their numbers leave out. */
  private static boolean isRoomBetween(List<ProvenLeaf> pair) {
    long left =
        Long.parseLong(pair.getLast().leaf().text("number"))
            - Long.parseLong(pair.getFirst().leaf().text("number"))
            - 1;
    return left > 0 && pair.getLast().index() - pair.getFirst().index() - 1 >= left;
  }

  private void runs() {
    int held = 0;
    for (ShownRun shown : bundle.runs()) {
      Leaf leaf = leaf(shown.leaf(), LeafKind.READING_BATCH);
      Finding finding =
          leaf == null ? null : ReadingBatch.check(leaf, shown.number(), shown.run(), shown.path());
      if (leaf == null || finding != null) {
        links.add(
            Link.broken(
                "readings",
                shown.run().point() + " from " + shown.run().first() + " is not in its batch"));
      } else {
        held += shown.run().readings().size();
      }
    }
    if (held > 0) {
      links.add(Link.holds("readings", held + " are in their batches"));
    }
  }

  private @Nullable Leaf leaf(int place, LeafKind kind) {
    return place >= 0
            && place < bundle.leaves().size()
            && bundle.leaves().get(place).leaf().kind() == kind
        ? bundle.leaves().get(place).leaf()
        : null;
  }

  private void openings() {
    for (Opening opening : bundle.openings()) {
      boolean holds =
          opening.leaf() >= 0
              && opening.leaf() < bundle.leaves().size()
              && bundle
                  .leaves()
                  .get(opening.leaf())
                  .leaf()
                  .fields()
                  .text(opening.field())
                  .filter(opening.commitment().hash().hex()::equals)
                  .isPresent();
      String text = opening.field() + ": " + opening.commitment().content().write();
      links.add(holds ? Link.holds("opening", text) : Link.broken("opening", text));
    }
  }
}
