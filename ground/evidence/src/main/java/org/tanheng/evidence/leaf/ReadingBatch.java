// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.log.InnerTree;
import org.tanheng.finding.Finding;

/**
 * Readings that came together: one run for each point, hashed to an inner tree (RFC 6962), so that
 * a proof opens one run and not the batch. The leaf names the batch before, which makes a batch
 * that is taken out or put in show.
 *
 * @param origin gateway or other sender
 * @param number of the batch, counting up by one for each sender
 * @param runs at least one, each of another point
 */
public record ReadingBatch(String origin, long number, List<ReadingRun> runs) {
  /** What the first batch of a sender names as the one before. */
  public static final Hash NONE = new Hash("0".repeat(64));

  public ReadingBatch {
    runs = List.copyOf(runs);
    if (runs.isEmpty() || runs.stream().map(ReadingRun::point).distinct().count() < runs.size()) {
      throw new IllegalArgumentException("runs must be of different points, at least one");
    }
  }

  /** The leaf of the batch behind the leaf of the batch before. */
  public Leaf leaf(Hash previous, Instant at) {
    long first = runs.stream().mapToLong(ReadingRun::first).min().orElseThrow();
    long last =
        runs.stream().mapToLong(run -> run.first() + run.readings().size() - 1).max().orElseThrow();
    return new Leaf(
        LeafKind.READING_BATCH,
        at,
        JsonObject.builder()
            .put("origin", origin)
            .put("number", Long.toString(number))
            .put("first", Long.toString(first))
            .put("last", Long.toString(last))
            .put("runs", Integer.toString(runs.size()))
            .put("root", tree().root().hex())
            .put("previous", previous.hex())
            .build());
  }

  /** The path of a run to the root of the batch. */
  public List<Hash> path(int run) {
    return tree().path(run);
  }

  private InnerTree tree() {
    return InnerTree.of(runs.stream().map(ReadingRun::bytes).toList());
  }

  /** What is wrong with a run that is said to be in the batch of a leaf; null if it is in it. */
  public static @Nullable Finding check(Leaf leaf, int index, ReadingRun run, List<Hash> path) {
    return InnerTree.check(
        index, Long.parseLong(leaf.text("runs")), run.bytes(), path, new Hash(leaf.text("root")));
  }

  /** What is wrong with the order of the batches of a sender, given by their leaves. */
  public static List<Finding> chain(List<Leaf> leaves) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < leaves.size(); i++) {
      Leaf before = leaves.get(i - 1);
      Leaf leaf = leaves.get(i);
      long number = Long.parseLong(before.text("number")) + 1;
      if (!leaf.text("number").equals(Long.toString(number))
          || !leaf.text("previous").equals(before.hash().hex())) {
        findings.add(
            Finding.error(
                "batch-chain",
                leaf.text("origin") + " batch " + leaf.text("number"),
                "behind " + leaf.text("previous"),
                "batch " + number + " behind " + before.hash(),
                "Ask for the batches between, or for the leaf that states the gap."));
      }
    }
    return findings;
  }
}
