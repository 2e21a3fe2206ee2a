// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.units.Quality;

class JournalTest {
  @TempDir private Path folder;

  @Test
  void aBatchKeepsItsNumberAndReadingsOverARestartWhateverCameSince() throws IOException {
    Outgoing first;
    try (Journal journal = Journal.open(folder)) {
      journal.append(List.of(run("a", 1, 2, 3)));
      first = journal.next(100).orElseThrow();
      journal.append(List.of(run("a", 4), run("b", 1)));
      assertThat(journal.next(100).orElseThrow().runs()).isEqualTo(first.runs());
    }
    try (Journal journal = Journal.open(folder)) {
      Outgoing again = journal.next(100).orElseThrow();
      assertThat(again.number()).isEqualTo(1);
      assertThat(again.epoch()).isEqualTo(first.epoch());
      assertThat(again.runs()).isEqualTo(first.runs());
      journal.acknowledge(again);
      Outgoing next = journal.next(100).orElseThrow();
      assertThat(next.number()).isEqualTo(2);
      assertThat(next.runs()).extracting(Run::point).containsExactly("a", "b");
      assertThat(next.runs()).extracting(Run::sequence).containsExactly(4L, 1L);
      journal.acknowledge(next);
      assertThat(journal.next(100)).isEmpty();
      assertThat(journal.waiting()).isZero();
    }
  }

  @Test
  void whatACrashHasTornIsCutOffAndItsNumbersAreGivenAgain() throws IOException {
    try (Journal journal = Journal.open(folder)) {
      journal.append(List.of(run("a", 1)));
      journal.append(List.of(run("a", 2)));
    }
    Path log = folder.resolve("%020d.log".formatted(0));
    byte[] whole = Files.readAllBytes(log);
    for (int cut = 1; cut < whole.length / 2; cut++) {
      Files.write(log, java.util.Arrays.copyOf(whole, whole.length - cut));
      try (Journal journal = Journal.open(folder)) {
        assertThat(journal.waiting()).isEqualTo(1);
        journal.append(List.of(run("a", 9)));
        assertThat(journal.waiting()).isEqualTo(2);
      }
      Files.write(log, whole, StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  @Test
  void readingsOfAnotherQualityLeaveInABatchOfTheirOwn() throws IOException {
    try (Journal journal = Journal.open(folder)) {
      Run back = new Run("a", 0, Quality.READ_BACK, List.of(5L), List.of(new BigDecimal("1.0")));
      journal.append(List.of(run("a", 1), back, run("a", 7)));
      List<String> left = new ArrayList<>();
      while (journal.next(100).isPresent()) {
        Outgoing batch = journal.next(100).orElseThrow();
        batch.runs().forEach(run -> left.add(run.quality() + " " + run.sequence()));
        journal.acknowledge(batch);
      }
      assertThat(left).containsExactly("MEASURED 1", "READ_BACK 2", "MEASURED 3");
    }
  }

  @Test
  void theBufferGivesUpTheOldestAndGoesOnWithItsNumbers() throws IOException {
    try (Journal journal = Journal.open(folder)) {
      long[] many = new long[60_000];
      for (int i = 0; i < 16; i++) {
        for (int j = 0; j < many.length; j++) {
          many[j] = (long) i * many.length + j;
        }
        journal.append(List.of(run("a", many)));
      }
      long before = journal.waiting();
      journal.dropBefore(Instant.now().plusSeconds(60));
      assertThat(journal.dropped()).isPositive();
      assertThat(journal.waiting()).isEqualTo(before - journal.dropped());
      Outgoing next = journal.next(1).orElseThrow();
      assertThat(next.runs().getFirst().sequence()).isEqualTo(journal.dropped() + 1);
    }
  }

  private static Run run(String point, long... times) {
    List<Long> at = java.util.Arrays.stream(times).boxed().toList();
    List<BigDecimal> values = at.stream().map(t -> BigDecimal.valueOf(t, 1)).toList();
    return new Run(point, 0, Quality.MEASURED, at, values);
  }
}
