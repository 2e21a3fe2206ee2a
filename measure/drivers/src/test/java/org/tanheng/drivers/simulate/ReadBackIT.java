// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.GapReader;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.telemetry.Reading;
import org.tanheng.units.Quality;

/** Gaps that close by what the played meters themselves stored: 360 kW all the time. */
class ReadBackIT {
  private static final LoadProfile PROFILE = new LoadProfile(new long[] {90_000}, 900_000);
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long QUARTER = HOUR / 4;
  private static final BigDecimal AN_HOUR = new BigDecimal("360");
  private static final BigDecimal A_QUARTER = new BigDecimal("90");
  private final ListSink sink = new ListSink();

  private static Play play(String protocol, int port, int speed, Duration every) throws Exception {
    var group =
        new Group(
            "m",
            2,
            protocol,
            Map.of("port", "" + port),
            every,
            BigDecimal.ONE,
            BigDecimal.ONE,
            2,
            6,
            List.of());
    var plan = new PlantPlan("works", 1, speed, Duration.ofHours(8), List.of(group));
    return Play.start(plan, PROFILE, Clock.systemUTC());
  }

  private Driver open(
      String protocol, Map<String, String> settings, PointMapping point, GapReader gaps) {
    var config = new ConnectionConfig("c", protocol, settings, List.of(point));
    Driver driver = Drivers.installed().open(config, gaps).orElseThrow();
    gaps.attach("c", driver);
    return driver;
  }

  private List<Reading> stored(int least) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    List<Reading> found = List.of();
    while ((found.size() < least || !told()) && System.nanoTime() < end) {
      Thread.sleep(20);
      found =
          sink.of("p").stream()
              .filter(reading -> reading.quality() == Quality.READ_BACK)
              .sorted(Comparator.comparing(Reading::time))
              .toList();
    }
    assertThat(found).as("%s", sink.findings()).hasSizeGreaterThanOrEqualTo(least);
    return found;
  }

  private boolean told() {
    return sink.findings().stream().anyMatch(f -> f.code().equals("gap-read-back"));
  }

  @ParameterizedTest
  @CsvSource({
    "dlt645, 000000000001/00010000, 1",
    "dlt698, 000000000002/00100201, 1",
    "cjt188, 10/00000000000001/901F/volume, 1",
    "mbus, 1/energy, 0.001",
  })
  void afterAStartTheHoursSinceTheLastReadingComeFromTheMeter(
      String protocol, String address, BigDecimal factor) throws Exception {
    int port = Peer.freePort();
    Instant last = Instant.now().minus(Duration.ofHours(4));
    var settings = Map.of("host", "127.0.0.1", "port", "" + port, "every", "5s", "delay", "0ms");
    try (var play = play(protocol, port, 1, Duration.ofMinutes(1));
        var gaps = new GapReader(sink, (connection, point) -> Optional.of(last));
        var driver = open(protocol, settings, new PointMapping("p", address, factor, 2), gaps)) {
      driver.start();
      List<Reading> hours = stored(4);
      assertThat(hours.getFirst().time()).isBetween(last, last.plusMillis(HOUR));
      for (Reading hour : hours) {
        assertThat(hour.time().toEpochMilli() % QUARTER).isZero();
        long quarters = Duration.between(hours.getFirst().time(), hour.time()).toMillis() / QUARTER;
        BigDecimal since = hour.value().subtract(hours.getFirst().value());
        assertThat(since.remainder(BigDecimal.valueOf(1_000_000)).add(wrapped(since)))
            .isCloseTo(
                A_QUARTER.multiply(BigDecimal.valueOf(quarters)), within(new BigDecimal("0.01")));
      }
      assertThat(told()).isTrue();
      assertThat(play.count()).isPositive();
    }
  }

  private static BigDecimal wrapped(BigDecimal since) {
    return since.signum() < 0 ? BigDecimal.valueOf(1_000_000) : BigDecimal.ZERO;
  }

  @Test
  void aStationOfHj212TellsTheHoursOfItsOutage() throws Exception {
    int port = Peer.freePort();
    var settings = Map.of("bind", "127.0.0.1", "port", "" + port, "password", "123456");
    var point = PointMapping.of("p", "88888880000001/2061/w00000-Cou", 2);
    try (var gaps = new GapReader(sink, (connection, id) -> Optional.empty());
        var driver = open("hj212", settings, point, gaps)) {
      driver.start();
      try (var play = play("hj212", port, 3_600, Duration.ofMinutes(5))) {
        assertThat(sink.await(3, SOON)).as("%s", sink.findings()).isTrue();
        play.fault(Fault.Kind.OUTAGE, "m-1", Duration.ofHours(6), 0);
        stored(4);
        List<Instant> times = sink.of("p").stream().map(Reading::time).distinct().sorted().toList();
        for (int i = 1; i < times.size(); i++) {
          assertThat(Duration.between(times.get(i - 1), times.get(i)))
              .isEqualTo(Duration.ofHours(1));
        }
        assertThat(sink.of("p"))
            .allSatisfy(r -> assertThat(r.value()).isEqualByComparingTo(AN_HOUR));
      }
    }
  }

  @Test
  void anOpcUaServerTellsTheMinutesOfAnOutage() throws Exception {
    int port = Peer.freePort();
    var settings = Map.of("url", "opc.tcp://127.0.0.1:" + port, "every", "100ms");
    try (var play = play("opc-ua", port, 600, Duration.ofMinutes(1));
        var gaps = new GapReader(sink, (connection, id) -> Optional.empty());
        var driver = open("opc-ua", settings, PointMapping.of("p", "ns=2;s=m-1.kwh", 2), gaps)) {
      assertThat(driver.discover("ns=2;s=m").orElseThrow())
          .extracting(each -> each.address())
          .containsExactly("ns=2;s=m-1.kwh", "ns=2;s=m-1.kw", "ns=2;s=m-2.kwh", "ns=2;s=m-2.kw");
      driver.start();
      assertThat(sink.await(4, SOON)).as("%s", sink.findings()).isTrue();
      play.fault(Fault.Kind.OUTAGE, "m-1", Duration.ofMinutes(40), 0);
      List<Reading> minutes = stored(35);
      for (int i = 1; i < minutes.size(); i++) {
        assertThat(Duration.between(minutes.get(i - 1).time(), minutes.get(i).time()))
            .isEqualTo(Duration.ofMinutes(1));
        BigDecimal counted = minutes.get(i).value().subtract(minutes.get(i - 1).value());
        assertThat(counted.add(wrapped(counted)))
            .isCloseTo(new BigDecimal("6"), within(new BigDecimal("0.01")));
      }
      assertThat(sink.findings()).extracting(f -> f.code()).contains("opcua-value");
    }
  }
}
