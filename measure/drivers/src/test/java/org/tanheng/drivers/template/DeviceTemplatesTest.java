// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.codec.modbus.RegisterType;
import org.tanheng.drivers.codec.modbus.WordOrder;
import org.tanheng.drivers.modbus.ModbusServer;
import org.tanheng.finding.Finding;

class DeviceTemplatesTest {
  private static final Map<String, String> DEVICES =
      Map.of("dlt698", "000000000161", "dlt645", "000000000161", "cjt188", "00000000000161");
  @TempDir Path folder;

  /** Every bundled model opens with the driver that it names. */
  @Test
  void everyBundledAddressIsOneOfItsProtocol() {
    var drivers = Drivers.installed();
    assertThat(DeviceTemplates.bundled().all()).hasSizeGreaterThan(5);
    for (DeviceTemplate template : DeviceTemplates.bundled().all()) {
      String device = DEVICES.getOrDefault(template.protocol(), "5");
      var settings =
          template.protocol().equals("modbus-rtu")
              ? Map.of("device", "/dev/none")
              : Map.of("host", "127.0.0.1");
      var config =
          new ConnectionConfig("c", template.protocol(), settings, template.mappings(device, "m"));
      try (var driver = drivers.open(config, new ListSink()).orElseThrow()) {
        assertThat(driver.health().readings()).as(template.id()).isZero();
      }
    }
  }

  @Test
  void aFolderAddsModelsAndEachMistakeIsNamed() throws Exception {
    Files.writeString(
        folder.resolve("own.json"),
        """
        {"id": "own", "model": "M1", "protocol": "modbus-tcp", "source": "its manual", "points": [
        {"name": "kwh", "address": "{device}/40001/u32", "unit": "kWh", "kind": "register"}]}""");
    var templates = DeviceTemplates.bundled().with(folder).orElseThrow();
    assertThat(templates.find("own").orElseThrow().mappings("3", "press"))
        .extracting(m -> m.pointId() + " " + m.address())
        .containsExactly("press/kwh 3/40001/u32");
    Files.writeString(
        folder.resolve("own.json"),
        """
        {"id": "own", "model": "M1", "protocol": "modbus-tcp", "points": [
        {"name": "kwh", "address": "1/40001/u32", "unit": "kWhh", "kind": "counter", "factor": "0"}]}""");
    assertThat(DeviceTemplates.bundled().with(folder).findings())
        .extracting(Finding::subject)
        .containsExactlyInAnyOrder(
            "own.json[0].source",
            "own.json[0].points[0].address",
            "own.json[0].points[0].unit",
            "own.json[0].points[0].kind",
            "own.json[0].points[0].factor");
  }

  @Test
  void theFirstReadingKeepsWhatAnsweredAndSaysWhyTheRestDidNot() throws Exception {
    byte[] energy = RegisterType.FLOAT32.encode(new BigDecimal("1234.5"), WordOrder.ABCD);
    try (var server =
        new ModbusServer(
            InetAddress.getLoopbackAddress(),
            0,
            (unit, table, start, count) -> start == 72 && count == 2 ? energy : null)) {
      var settings = Map.of("host", "127.0.0.1", "port", "" + server.port());
      var connection = new ConnectionConfig("line", "modbus-tcp", settings, List.of());
      var template = DeviceTemplates.bundled().find("eastron-sdm630").orElseThrow();
      var first =
          FirstReading.of(Drivers.installed(), connection, template, "1", "m", new ListSink())
              .orElseThrow();
      assertThat(first.rows())
          .extracting(FirstReading.Row::answered)
          .containsExactly(true, false, false);
      assertThat(first.connection().points())
          .extracting(p -> p.pointId())
          .containsExactly("m/kwh-import");
      assertThat(first.rows().getFirst().probe().getFirst().candidates().getFirst().value())
          .isEqualByComparingTo("1234.5");
      assertThat(first.rows().get(1).findings().getFirst().got()).contains("illegal data address");
    }
  }
}
