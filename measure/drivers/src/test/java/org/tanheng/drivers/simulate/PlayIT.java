// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;

/** A plant is played and read by the drivers. */
class PlayIT {
  private static final LoadProfile PROFILE = new LoadProfile(new long[] {90_000}, 900_000);
  private static final Duration SOON = Duration.ofSeconds(90);
  private final ListSink sink = new ListSink();
  @TempDir Path folder;

  private static PlantPlan plan(String protocol, int meters, Map<String, String> settings) {
    var group =
        new Group(
            "press",
            meters,
            protocol,
            settings,
            Duration.ofSeconds(60),
            BigDecimal.ONE,
            BigDecimal.ONE,
            3,
            6,
            List.of());
    return new PlantPlan("works", 1, 60, Duration.ZERO, List.of(group));
  }

  private Driver open(String protocol, Map<String, String> settings, PointMapping... points) {
    var config = new ConnectionConfig("c", protocol, settings, List.of(points));
    return Drivers.installed().open(config, sink).orElseThrow();
  }

  @Test
  void modbusShowsTheRegisterInThreeWaysAndAnOutageIsSilence() throws Exception {
    int port = Peer.freePort();
    try (var play =
            Play.start(
                plan("modbus-tcp", 2, Map.of("port", "" + port)), PROFILE, Clock.systemUTC());
        var driver =
            open(
                "modbus-tcp",
                Map.of("host", "127.0.0.1", "port", "" + port, "every", "100ms"),
                new PointMapping("a", "1/holding/0/u32", new BigDecimal("0.001"), 3),
                PointMapping.of("b", "1/holding/0/u32^10", 3),
                new PointMapping("c", "1/holding/6/bcd64", new BigDecimal("0.001"), 3),
                PointMapping.of("kw", "1/input/2/float32", 3),
                PointMapping.of("away", "2/holding/10/s16", 0))) {
      assertThat(play.fault(Fault.Kind.OUTAGE, "press-2", Duration.ofHours(9), 0)).isPresent();
      driver.start();
      assertThat(sink.await(40, SOON)).isTrue();
      for (int i = 0; i < 5; i++) {
        var a = sink.of("a").get(i).value();
        assertThat(sink.of("b").get(i).value()).isEqualByComparingTo(a);
        assertThat(sink.of("c").get(i).value()).isEqualByComparingTo(a);
        assertThat(sink.of("kw").get(i).value()).isEqualByComparingTo("360");
      }
      assertThat(sink.of("away")).isEmpty();
    }
  }

  @Test
  void whatMqttBringsAddsUpToWhatThePlantSaysIsTrueThroughOutageAndReplay() throws Exception {
    try (var broker = Peer.mosquitto(folder, Peer.freePort());
        var driver =
            open(
                "mqtt",
                Map.of("host", "127.0.0.1", "port", "" + broker.port(), "sequence", "/n"),
                PointMapping.of("{/id}", "plant/press/+::/kwh::time=/ts", 3))) {
      driver.start();
      Thread.sleep(1_000);
      var settings = Map.of("port", "" + broker.port());
      try (var play = Play.start(plan("mqtt", 20, settings), PROFILE, Clock.systemUTC())) {
        assertThat(sink.await(100, SOON)).isTrue();
        play.fault(Fault.Kind.REPLAY, "press-3", Duration.ZERO, 4);
        play.fault(Fault.Kind.OUTAGE, "press-4", Duration.ofMinutes(3), 0);
        assertThat(sink.await(300, SOON)).isTrue();
        assertThat(driver.health().sequenceGaps()).isPositive();
        for (int meter = 1; meter <= 20; meter++) {
          var mine = sink.of("press-" + meter);
          var first = mine.getFirst();
          var last = mine.getLast();
          // 360 kW: 0.1 kWh each second of the plant
          long millis = last.time().toEpochMilli() - first.time().toEpochMilli();
          long steps = last.unscaled() - first.unscaled();
          assertThat(Math.floorMod(steps, 1_000_000_000L) - millis / 10)
              .as("meter %d", meter)
              .isBetween(-1L, 1L);
        }
      }
    }
  }
}
