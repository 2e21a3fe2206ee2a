// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;

/** Serial lines of this machine: pseudo-terminals whose far ends are meters, or a line at work. */
class SerialIT {
  private static final LoadProfile PROFILE = new LoadProfile(new long[] {90_000}, 900_000);
  private static final Duration SOON = Duration.ofSeconds(90);
  private final ListSink sink = new ListSink();
  @TempDir Path folder;

  private static Play play(String protocol, int port) throws Exception {
    var group =
        new Group(
            "m",
            3,
            protocol,
            Map.of("port", "" + port),
            Duration.ofMillis(200),
            BigDecimal.ONE,
            BigDecimal.ONE,
            2,
            6,
            List.of());
    return Play.start(
        new PlantPlan("works", 1, 60, Duration.ZERO, List.of(group)), PROFILE, Clock.systemUTC());
  }

  private Peer line(int target) throws Exception {
    Path place = Files.createTempDirectory(folder, "line");
    return Peer.python(place, "serial_line.py", "termios", device(), "" + target);
  }

  private String device() {
    return folder.resolve("tty").toString();
  }

  private Driver open(String protocol, Map<String, String> more, PointMapping... points) {
    var settings = new HashMap<>(more);
    settings.put("every", "1s");
    return Drivers.installed()
        .open(new ConnectionConfig("line", protocol, settings, List.of(points)), sink)
        .orElseThrow();
  }

  @Test
  void aMeterOfDlt645OnASerialPort() throws Exception {
    int port = Peer.freePort();
    try (var play = play("dlt645", port);
        var line = line(port);
        var driver =
            open(
                "dlt645",
                Map.of("device", device(), "wait", "500ms"),
                PointMapping.of("a", "000000000001/00010000", 2))) {
      driver.start();
      assertThat(sink.await(2, SOON)).as("%s %s", play, driver.health()).isTrue();
      assertThat(driver.health().state()).isEqualTo(Health.State.CONNECTED);
      assertThat(line.port()).isPositive();
    }
  }

  @Test
  void aDeviceOfModbusRtuOnASerialPort() throws Exception {
    try (var device = Peer.python(folder, "pymodbus_server.py", "pymodbus", "rtu");
        var line = line(device.port());
        var driver =
            open(
                "modbus-rtu",
                Map.of("device", device(), "wait", "500ms"),
                PointMapping.of("u", "1/holding/0/float32/CDAB", 1))) {
      driver.start();
      assertThat(sink.await(2, SOON)).as("%s", driver.health()).isTrue();
      assertThat(sink.of("u").getFirst().value()).isEqualByComparingTo("230.5");
      assertThat(line.port()).isPositive();
    }
  }

  @Test
  void aPlayedMeterOfModbusRtuOnASerialPort() throws Exception {
    int port = Peer.freePort();
    try (var play = play("modbus-rtu", port);
        var line = line(port);
        var driver =
            open(
                "modbus-rtu",
                Map.of("device", device(), "wait", "500ms"),
                PointMapping.of("kw", "2/input/2/float32", 0),
                PointMapping.of("none", "2/input/20/u16", 0))) {
      driver.start();
      assertThat(sink.await(2, SOON)).as("%s %s", play, driver.health()).isTrue();
      assertThat(sink.of("kw").getFirst().value()).isEqualByComparingTo("360");
      assertThat(sink.of("none")).isEmpty();
      assertThat(line.port()).isPositive();
    }
  }

  @Test
  void aLineAtWorkIsOverheardOnASerialPortAndBehindAConverter() throws Exception {
    int port = Peer.freePort();
    try (var play = play("modbus-rtu-listen", port);
        var line = line(port)) {
      for (Map<String, String> place :
          List.of(Map.of("device", device()), Map.of("host", "127.0.0.1", "port", "" + port))) {
        ListSink own = new ListSink();
        var settings = new HashMap<>(place);
        settings.put("every", "1s");
        var points =
            List.of(
                PointMapping.of("kwh", "2/holding/4/float32", 1),
                PointMapping.of("power", "2/holding/0/u32^10", 2),
                PointMapping.of("never", "2/holding/11/u16", 0));
        try (var driver =
            Drivers.installed()
                .open(new ConnectionConfig("l", "modbus-rtu-listen", settings, points), own)
                .orElseThrow()) {
          assertThat(driver.probe("3/holding/4").orElseThrow().candidates()).isNotEmpty();
          driver.start();
          assertThat(own.await(4, SOON)).as("%s", driver.health()).isTrue();
          assertThat(
                  own.of("kwh")
                      .getFirst()
                      .value()
                      .subtract(own.of("power").getFirst().value())
                      .abs())
              .isLessThan(new BigDecimal("0.1"));
          assertThat(own.of("never")).isEmpty();
          assertThat(driver.health().state()).isEqualTo(Health.State.CONNECTED);
          assertThat(driver.discover("").orElseThrow())
              .extracting(each -> each.address())
              .containsExactly("1/holding/0", "2/holding/0", "3/holding/0");
        }
      }
      assertThat(play.toString()).isNotEmpty();
      assertThat(line.port()).isPositive();
    }
  }

  @Test
  void aCollectorsLineOfDlt645IsOverheard() throws Exception {
    int port = Peer.freePort();
    try (var play = play("dlt645-listen", port);
        var line = line(port);
        var driver =
            open(
                "dlt645-listen",
                Map.of("device", device()),
                PointMapping.of("kwh", "000000000002/00010000", 2),
                PointMapping.of("never", "000000000002/00020000", 2))) {
      assertThat(driver.probe("000000000003/00010000").orElseThrow().candidates()).hasSize(1);
      driver.start();
      assertThat(sink.await(3, SOON)).as("%s %s", play, driver.health()).isTrue();
      assertThat(sink.of("kwh").getFirst().value()).isPositive();
      assertThat(sink.of("never")).isEmpty();
      assertThat(driver.discover("").orElseThrow())
          .extracting(each -> each.address())
          .containsExactly(
              "000000000001/00010000", "000000000002/00010000", "000000000003/00010000");
      assertThat(line.port()).isPositive();
    }
  }
}
