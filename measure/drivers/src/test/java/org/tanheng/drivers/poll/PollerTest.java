// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.Sample;
import org.tanheng.units.Quality;

class PollerTest {
  private final ListSink sink = new ListSink();

  private record Meter(String device, AtomicInteger asked, boolean dead) implements Job {
    @Override
    public List<Sample> run() throws IOException {
      int n = asked.incrementAndGet();
      if (dead) {
        throw new IOException("no answer");
      }
      return List.of(new Sample(device, n, n, 0, Quality.MEASURED));
    }
  }

  @Test
  void aDeadDeviceIsAskedLessAndLessAndTheOthersEveryRound() throws Exception {
    var alive = new Meter("alive", new AtomicInteger(), false);
    var dead = new Meter("dead", new AtomicInteger(), true);
    var clock = Clock.systemUTC();
    try (var poller =
        new Poller("line", Duration.ofMillis(10), List.of(dead, alive), sink, clock)) {
      poller.start();
      assertThat(sink.await(40, Duration.ofSeconds(90))).isTrue();
      assertThat(dead.asked().get()).isBetween(3, 10);
      assertThat(poller.health().state()).isEqualTo(Health.State.DEGRADED);
      assertThat(sink.findings()).extracting(f -> f.code()).containsExactly("device-silent");
    }
  }

  @Test
  void threeFailuresThenOneTwoFourRoundsLeftOutAndAnAnswerBringsItBack() {
    var round = new Round(Duration.ofMinutes(1));
    var asked = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      boolean asks = round.asks("m");
      asked.append(asks ? 'x' : '.');
      if (asks) {
        round.failed("m");
      }
      round.over();
    }
    assertThat(asked.toString()).isEqualTo("xxx.x..x....x...");
    round.answered("m");
    assertThat(round.asks("m")).isTrue();
    assertThat(round.silent()).isZero();
  }

  @Test
  void whatTheStoreRefusesIsOfferedUntilItIsTaken() throws Exception {
    sink.refuse(true);
    var alive = new Meter("alive", new AtomicInteger(), false);
    try (var poller =
        new Poller("line", Duration.ofMillis(20), List.of(alive), sink, Clock.systemUTC())) {
      poller.start();
      Thread.sleep(200);
      assertThat(poller.health().failures()).isPositive();
      sink.refuse(false);
      assertThat(sink.await(5, Duration.ofSeconds(90))).isTrue();
      assertThat(sink.of("alive").getFirst().unscaled()).isEqualTo(1);
    }
  }

  @Test
  void aFailureOfTheProgramAndASecondScaleStopNothing() throws Exception {
    Job broken =
        new Job() {
          @Override
          public String device() {
            return "odd";
          }

          @Override
          public List<Sample> run() {
            throw new IllegalStateException("no such thing");
          }
        };
    Job twice =
        new Job() {
          @Override
          public String device() {
            return "twice";
          }

          @Override
          public List<Sample> run() {
            return List.of(
                new Sample("p", 1, 1, 2, Quality.MEASURED),
                new Sample("p", 2, 1, 3, Quality.MEASURED));
          }
        };
    try (var poller =
        new Poller(
            "line", Duration.ofMillis(20), List.of(broken, twice), sink, Clock.systemUTC())) {
      poller.start();
      assertThat(sink.await(3, Duration.ofSeconds(90))).isTrue();
      assertThat(sink.readings()).allMatch(r -> r.scale() == 2);
      assertThat(sink.findings()).extracting(f -> f.code()).containsExactly("driver-failed");
      assertThat(poller.health().lastError().code()).isIn("point-scale", "driver-failed");
    }
  }
}
