// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.finding.Finding;

class BlockTest {
  private static Block.Wanted at(String address) {
    return new Block.Wanted(PointMapping.of("p", address, 0), ModbusAddress.parse(address));
  }

  private static List<String> plan(int gap, String... addresses) {
    return Block.plan(List.of(addresses).stream().map(BlockTest::at).toList(), gap, 125).stream()
        .map(b -> b.unit() + "/" + b.table().code() + "/" + b.start() + "+" + b.count())
        .toList();
  }

  @Test
  void nearValuesShareARequestAndFarOnesDoNot() {
    assertThat(plan(8, "1/holding/20/u16", "1/holding/0/u32", "1/holding/10/float32"))
        .containsExactly("1/holding/0+21");
    assertThat(plan(7, "1/holding/20/u16", "1/holding/0/u32", "1/holding/10/float32"))
        .containsExactly("1/holding/0+2", "1/holding/10+2", "1/holding/20+1");
    assertThat(plan(8, "1/input/0/u16", "1/holding/1/u16", "2/holding/2/u16"))
        .containsExactly("1/input/0+1", "1/holding/1+1", "2/holding/2+1");
    assertThat(plan(0, "1/holding/10/u32^3")).containsExactly("1/holding/3+9");
  }

  @Test
  void noRequestAsksForMoreThanTheProtocolAllows() {
    String[] all =
        IntStream.range(0, 300).mapToObj(i -> "1/holding/" + i + "/u16").toArray(String[]::new);
    assertThat(plan(8, all))
        .containsExactly("1/holding/0+125", "1/holding/125+125", "1/holding/250+50");
  }

  @ParameterizedTest
  @CsvSource({
    "3/40001/float32/CDAB, 3/holding/0/float32/CDAB",
    "3/30002, 3/input/1/u16",
    "3/400123/u32, 3/holding/122/u32/ABCD",
    "1/coil/7, 1/coil/7",
    "1/00008, 1/coil/7",
    "1/holding/5/bit12, 1/holding/5/bit12",
    "1/holding/10/u32^14, 1/holding/10/u32^14/ABCD"
  })
  void addressesAsManualsWriteThem(String written, String understood) {
    assertThat(ModbusAddress.parse(written)).hasToString(understood);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1/holding/70000",
        "256/holding/0",
        "1/40000/u16",
        "1/holding/65535/u32",
        "1/holding/0/float16",
        "1/coil/0/u16",
        "1/holding/0/bit16",
        "1/holding/0/u16/XYZW",
        "1/holding/0/u32^99999"
      })
  void whatIsNoAddress(String text) {
    assertThat(ModbusAddress.parse(text)).isNull();
  }

  @Test
  void aPollRateThatTheLineCannotCarryIsRefusedWithTheReason() {
    var points =
        IntStream.range(1, 33)
            .mapToObj(unit -> PointMapping.of("p" + unit, unit + "/holding/0/float32", 1))
            .toList();
    var settings = Map.of("host", "c", "baud", "1200", "every", "5s", "delay", "100ms");
    var refused =
        new ModbusRtuOverTcp()
            .open(new ConnectionConfig("line", "modbus-rtu-tcp", settings, points), new ListSink());
    // 32 x (0.1 s + (8 + 9 + 7 characters) x 11 bits / 1200 baud) = 10.24 s
    assertThat(refused.findings())
        .extracting(Finding::code, Finding::wanted)
        .containsExactly(
            tuple("bus-budget", "at least 10.24 s: 32 items, 0.32 s each on average at 1200 baud"));
  }
}
