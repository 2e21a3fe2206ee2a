// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.peers.Peer;

/** Against modbus-serial (Node.js) and pymodbus (Python). */
class ModbusPeersIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private final ListSink sink = new ListSink();
  @TempDir Path folder;

  private Driver open(int port, PointMapping... points) {
    var settings = Map.of("host", "127.0.0.1", "port", "" + port, "every", "1s", "wait", "500ms");
    var config = new ConnectionConfig("line", "modbus-tcp", settings, List.of(points));
    return new ModbusTcp().open(config, sink).orElseThrow();
  }

  private String value(String point) {
    return sink.of(point).getFirst().value().toPlainString();
  }

  @Test
  void modbusSerialIsReadInOneRoundAndASilentUnitHoldsUpNoOther() throws Exception {
    try (var peer = Peer.node(folder, "modbus-serial.mjs", "modbus-serial");
        Driver driver =
            open(
                peer.port(),
                PointMapping.of("u", "3/holding/0/float32", 1),
                new PointMapping("kwh", "3/40003/u32", new BigDecimal("0.01"), 2),
                PointMapping.of("power", "3/holding/2/u32^10", 2),
                PointMapping.of("last", "3/input/229/u16", 0),
                PointMapping.of("coil", "3/coil/3", 0),
                PointMapping.of("away", "9/holding/0/u16", 0))) {
      driver.start();
      assertThat(sink.await(10, SOON)).isTrue();
      assertThat(value("u")).isEqualTo("230.5");
      assertThat(value("kwh")).isEqualTo("1234.56");
      assertThat(value("power")).isEqualTo("1234.56");
      assertThat(value("last")).isEqualTo("229");
      assertThat(value("coil")).isEqualTo("1");
      assertThat(sink.of("away")).isEmpty();
      assertThat(driver.health().state()).isEqualTo(Health.State.DEGRADED);
      assertThat(sink.findings()).extracting(f -> f.subject()).containsOnly("line/unit 9");
    }
  }

  @Test
  void pymodbusIsReadAndTheFirstReadingShowsTheWordOrder() throws Exception {
    try (var peer = Peer.python(folder, "pymodbus_server.py", "pymodbus");
        Driver driver =
            open(
                peer.port(),
                PointMapping.of("u", "1/holding/0/float32/CDAB", 1),
                PointMapping.of("bcd", "1/holding/2/bcd32", 0),
                PointMapping.of("bit", "1/holding/4/bit12", 0),
                PointMapping.of("far", "1/holding/500/u16", 0))) {
      Probe probe = driver.probe("1/holding/0").orElseThrow();
      assertThat(probe.raw()).contains("40001 (holding): 8000").contains("30001 (input): 0007");
      assertThat(probe.candidates())
          .filteredOn(Probe.Candidate::plausible)
          .filteredOn(c -> c.address().contains("/float32/"))
          .extracting(Probe.Candidate::address, c -> c.value().toPlainString())
          .contains(tuple("1/holding/0/float32/CDAB", "230.5"));
      driver.start();
      assertThat(sink.await(3, SOON)).isTrue();
      assertThat(value("u")).isEqualTo("230.5");
      assertThat(value("bcd")).isEqualTo("12345678");
      assertThat(value("bit")).isEqualTo("1");
      assertThat(sink.findings())
          .extracting(f -> f.subject() + ": " + f.got())
          .containsExactly("line/1/holding/500: exception 2, illegal data address");
      assertThat(driver.discover("1-3").orElseThrow()).hasSize(1);
    }
  }
}
