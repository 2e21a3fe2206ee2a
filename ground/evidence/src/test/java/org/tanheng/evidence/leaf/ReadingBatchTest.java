// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;

/** Runs have one binary form; altering, deleting, inserting and swapping in a batch is seen. */
class ReadingBatchTest {
  private static final Instant AT = Instant.parse("2026-11-21T08:30:00Z");

  private static ReadingRun run(String point, long first, long... values) {
    List<RunReading> readings = new ArrayList<>();
    for (long value : values) {
      readings.add(new RunReading(AT.plusSeconds(60L * readings.size()), value, 2, 0));
    }
    return new ReadingRun(point, first, readings);
  }

  private static ReadingBatch batch(long number) {
    List<ReadingRun> runs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      runs.add(run("meter-" + i, 10 * number, 1000 * number + i, 1000 * number + i + 7));
    }
    return new ReadingBatch("gateway 1", number, runs);
  }

  @Test
  void theBytesOfARunAreThese() {
    ReadingRun run =
        new ReadingRun(
            "电表",
            7,
            List.of(new RunReading(Instant.ofEpochSecond(1_767_225_600L, 5), -12345, 3, 4)));
    assertThat(HexFormat.of().formatHex(run.bytes()))
        .isEqualTo(
            "01" // version
                + "0006" // bytes of the id
                + "e794b5e8a1a8" // its UTF-8
                + "0000000000000007" // first sequence number
                + "00000001" // readings
                + "000000006955b900" // 2026-01-01T00:00:00Z
                + "00000005" // nanoseconds
                + "ffffffffffffcfc7" // -12345
                + "00000003" // scale
                + "04"); // manual
    assertThat(ReadingRun.parse(run.bytes()).orElseThrow()).isEqualTo(run);
  }

  @Test
  void aByteChangedAnywhereInARunLeavesTheBatch() {
    ReadingBatch batch = batch(3);
    Leaf leaf = batch.leaf(ReadingBatch.NONE, AT);
    for (int index = 0; index < batch.runs().size(); index++) {
      byte[] bytes = batch.runs().get(index).bytes();
      List<Hash> path = batch.path(index);
      assertThat(ReadingBatch.check(leaf, index, batch.runs().get(index), path)).isNull();
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] ^= 0x10;
        var other = ReadingRun.parse(bytes);
        if (other.isDone()) {
          assertThat(ReadingBatch.check(leaf, index, other.orElseThrow(), path)).isNotNull();
        }
        bytes[i] ^= 0x10;
      }
    }
  }

  @Test
  void aRunOfAnotherPlaceOrLengthIsRefused() {
    ReadingBatch batch = batch(1);
    Leaf leaf = batch.leaf(ReadingBatch.NONE, AT);
    assertThat(ReadingBatch.check(leaf, 1, batch.runs().get(0), batch.path(0))).isNotNull();
    byte[] run = batch.runs().get(0).bytes();
    for (int length = 0; length < run.length; length++) {
      assertThat(ReadingRun.parse(java.util.Arrays.copyOf(run, length)).isDone()).isFalse();
    }
    assertThat(ReadingRun.parse(java.util.Arrays.copyOf(run, run.length + 1)).isDone()).isFalse();
  }

  @Test
  void batchesTakenOutSwappedOrPutInBreakTheChain() {
    List<Leaf> leaves = new ArrayList<>();
    Hash previous = ReadingBatch.NONE;
    for (int i = 0; i < 6; i++) {
      leaves.add(batch(i).leaf(previous, AT.plusSeconds(i)));
      previous = leaves.getLast().hash();
    }
    assertThat(ReadingBatch.chain(leaves)).isEmpty();
    List<Leaf> deleted = new ArrayList<>(leaves);
    deleted.remove(2);
    assertThat(ReadingBatch.chain(deleted))
        .extracting(Finding::subject)
        .containsExactly("gateway 1 batch 3");
    List<Leaf> swapped = new ArrayList<>(leaves);
    swapped.set(2, leaves.get(3));
    swapped.set(3, leaves.get(2));
    assertThat(ReadingBatch.chain(swapped)).hasSize(3);
    List<Leaf> inserted = new ArrayList<>(leaves);
    inserted.add(3, batch(2).leaf(leaves.get(1).hash(), AT.plusSeconds(99)));
    assertThat(ReadingBatch.chain(inserted)).hasSize(2);
  }
}
