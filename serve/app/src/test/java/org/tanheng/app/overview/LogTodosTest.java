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

  private static List<String> codes(@Nullable Integer seen, @Nullable Instant at) {
    Long size = seen == null ? null : Long.valueOf(seen);
    return LogTodos.of(status(size, at, List.of()), NOW, ORG).stream().map(Todo::code).toList();
  }

  private static EvidenceStatus status(
      @Nullable Long size, @Nullable Instant at, List<Finding> findings) {
    return new EvidenceStatus("log", "key", 9, "", "", 0, size, at, findings);
  }
}
