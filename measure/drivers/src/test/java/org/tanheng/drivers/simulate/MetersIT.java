// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.evidence.JsonObject;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Played meters on a line, read by the drivers. */
class MetersIT {
  private static final LoadProfile PROFILE = new LoadProfile(new long[] {90_000}, 900_000);
  private static final Duration SOON = Duration.ofSeconds(90);
  private final ListSink sink = new ListSink();

  private static Play play(String protocol, int port, int speed) throws Exception {
    var group =
        new Group(
            "m",
            3,
            protocol,
            Map.of("port", "" + port),
            Duration.ofSeconds(60),
            BigDecimal.ONE,
            BigDecimal.ONE,
            2,
            6,
            List.of());
    return Play.start(
        new PlantPlan("works", 1, speed, Duration.ZERO, List.of(group)),
        PROFILE,
        Clock.systemUTC());
  }

  private Driver open(String protocol, int port, PointMapping... points) {
    var settings =
        Map.of(
            "host", "127.0.0.1", "port", "" + port, "every", "5s", "wait", "300ms", "delay", "0ms");
    var config = new ConnectionConfig("line", protocol, settings, List.of(points));
    return Drivers.installed().open(config, sink).orElseThrow();
  }

  @Test
  void dlt645IsReadAndItsFreezesAndLoadRecordsAreReadBack() throws Exception {
    int port = Peer.freePort();
    Instant begun = Instant.now();
    try (var play = play("dlt645", port, 3_600);
        var driver =
            open(
                "dlt645",
                port,
                PointMapping.of("a", "000000000001/00010000", 2),
                PointMapping.of("none", "000000000002/00050000", 2),
                PointMapping.of("away", "000000000009/00010000", 2))) {
      Thread.sleep(3_000); // three hours of the plant
      driver.start();
      assertThat(sink.await(1, SOON)).isTrue();
      assertThat(sink.of("a").getFirst().value()).isPositive();
      assertThat(sink.of("none")).isEmpty();
      var range = new TimeRange(begun, Instant.now().plus(Duration.ofDays(2)));
      var back = driver.readBack(List.of("a", "none"), range).orElseThrow();
      assertThat(back.unanswered()).containsExactly("none");
      assertThat(back.readings()).isGreaterThanOrEqualTo(8);
      var frozen = sink.of("a").stream().filter(r -> r.quality() == Quality.READ_BACK).toList();
      assertThat(frozen).hasSize(back.readings());
      // 360 kWh in an hour, whatever the phase
      var hours = frozen.stream().map(r -> r.time()).distinct().sorted().toList();
      for (int i = 1; i < hours.size(); i++) {
        var earlier = at(frozen, hours.get(i - 1));
        var later = at(frozen, hours.get(i));
        long minutes = Duration.between(hours.get(i - 1), hours.get(i)).toMinutes();
        assertThat(Math.floorMod(later - earlier, 100_000_000L))
            .isCloseTo(600 * minutes, within(1L));
      }
    }
  }

  private static long at(List<Reading> readings, Instant time) {
    return readings.stream()
        .filter(r -> r.time().equals(time))
        .findFirst()
        .orElseThrow()
        .unscaled();
  }

  @Test
  void mbusIsReadByAddressAndTheFirstReadingNamesAllRecords() throws Exception {
    int port = Peer.freePort();
    try (var play = play("mbus", port, 1);
        var driver =
            open(
                "mbus",
                port,
                new PointMapping("kwh", "2/energy", new BigDecimal("0.001"), 2),
                new PointMapping("kw", "2/power", new BigDecimal("0.001"), 3),
                PointMapping.of("away", "7/energy", 0))) {
      driver.start();
      assertThat(sink.await(2, SOON)).isTrue();
      assertThat(sink.of("kw").getFirst().value()).isEqualByComparingTo("360");
      var truth = play.truth().items("meters").get(1);
      var last = ((JsonObject) truth).text("last").orElseThrow();
      assertThat(sink.of("kwh").getFirst().value())
          .isCloseTo(new BigDecimal(last), within(BigDecimal.TEN));
      Probe probe = driver.probe("2/energy").orElseThrow();
      assertThat(probe.candidates())
          .extracting(Probe.Candidate::address, Probe.Candidate::unit)
          .containsExactly(tuple("2/energy", "Wh"), tuple("2/#1", "W"), tuple("2/#2", ""));
      assertThat(sink.findings()).extracting(f -> f.subject()).contains("line/7");
    }
  }
}
