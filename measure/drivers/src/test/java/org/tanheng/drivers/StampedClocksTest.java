// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.vee.ClockOffset;

/** A station whose clock is 30 s slow and whose messages take 1 to 200 s. */
class StampedClocksTest {
  private static final long START = Instant.parse("2026-11-21T00:00:00Z").toEpochMilli();

  private final List<DeviceClock> told = new ArrayList<>();
  private final StampedClocks clocks = new StampedClocks(Duration.ofSeconds(1), told::add);

  @Test
  void theFastestMessageOfASpanTellsTheClock() {
    sent(0, 200);
    sent(300, 1);
    sent(599, 90);
    assertThat(told).isEmpty();
    sent(700, 5);
    assertThat(told)
        .containsExactly(
            new DeviceClock(
                "A1",
                List.of("p"),
                new ClockOffset(
                    Instant.ofEpochMilli(START + 300_000),
                    Duration.ofSeconds(-31),
                    Duration.ofSeconds(1)),
                DeviceClock.Way.STAMPED));
    sent(80_000, 3);
    assertThat(told).hasSize(1);
    sent(90_000, 3);
    assertThat(told.getLast().offset().ahead()).isEqualTo(Duration.ofSeconds(-33));
  }

  /** As of a value that last changed hours ago: a server tells it with the stamp of then. */
  @Test
  void theFirstMessageOfASubscriptionTellsNothing() {
    clocks.begin("A1");
    sent(0, 20_000);
    sent(10, 2);
    sent(700, 20_000);
    assertThat(told)
        .extracting(each -> each.offset().ahead())
        .containsExactly(Duration.ofSeconds(-32));
    clocks.begin("A1");
    sent(100_000, 30_000);
    assertThat(told).hasSize(1);
  }

  /**
   * @param second when it arrived
   * @param way how long it took
   */
  private void sent(int second, int way) {
    long received = START + second * 1_000L;
    clocks.note("A1", List.of("p"), received - way * 1_000L - 30_000, received);
  }
}
