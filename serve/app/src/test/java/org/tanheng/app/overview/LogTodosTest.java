// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.app.evidence.EvidenceStatus;
import org.tanheng.app.overview.Overview.Todo;
import org.tanheng.app.overview.Overview.Weight;
import org.tanheng.finding.Finding;

class LogTodosTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final UUID ORG = UUID.randomUUID();

  @Test
  void aWitnessThatHasNotSeenTheNewestForADayIsSaid() {
    assertThat(codes(8, NOW.minus(Duration.ofHours(25)))).containsExactly("log-unwitnessed");
    assertThat(codes(8, NOW.minus(Duration.ofHours(23)))).isEmpty();
    assertThat(codes(9, NOW.minus(Duration.ofDays(30)))).isEmpty();
    assertThat(codes(null, null)).isEmpty();
  }

  @Test
  void aLogThatIsNotWrittenIsAnError() {
    Finding broken = Finding.error("log-behind-database", "evidence log", "1", "2", "Restore it.");
    Finding strange = Finding.warning("log-ahead-of-database", "evidence log", "2", "1", "Look.");
    List<Todo> todo = LogTodos.of(status(null, null, List.of(broken, strange)), NOW, ORG);
    assertThat(todo).extracting(Todo::weight).containsExactly(Weight.ERROR, Weight.WARNING);
    assertThat(todo).extracting(Todo::code).contains("log-behind-database");
  }

  /** A log that was written anew is no matter of patience. */
  @Test
  void aWitnessThatFailsOnceIsAWarningUntilItIsLate() {
    List<Finding> silent = List.of(error("witness-unreachable"), error("witnesses-missing"));
    Instant now = NOW.minus(Duration.ofHours(1));
    Instant late = NOW.minus(Duration.ofHours(25));
    assertThat(weights(8L, now, silent)).containsExactly(Weight.WARNING, Weight.WARNING);
    assertThat(weights(null, null, silent)).containsExactly(Weight.WARNING, Weight.WARNING);
    assertThat(weights(8L, late, silent))
        .containsExactly(Weight.ERROR, Weight.ERROR, Weight.WARNING);
    assertThat(weights(8L, now, List.of(error("witness-conflict")))).containsExactly(Weight.ERROR);
  }

  private static Finding error(String code) {
    return Finding.error(code, "customer.example/w", "", "a signature", "Look.");
  }

  private static List<Weight> weights(
      @Nullable Long seen, @Nullable Instant at, List<Finding> findings) {
    return LogTodos.of(status(seen, at, findings), NOW, ORG).stream().map(Todo::weight).toList();
  }

  private static List<String> codes(@Nullable Integer seen, @Nullable Instant at) {
    Long size = seen == null ? null : Long.valueOf(seen);
    return LogTodos.of(status(size, at, List.of()), NOW, ORG).stream().map(Todo::code).toList();
  }

  private static EvidenceStatus status(
      @Nullable Long size, @Nullable Instant at, List<Finding> findings) {
    return new EvidenceStatus("log", "key", 9, "", "", 0, size, at, findings);
  }
}
