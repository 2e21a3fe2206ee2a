// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.finding.Finding;

class ModbusFrameTest {

  static List<Golden> frames() {
    return Golden.read("modbus.txt");
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFrameSaysWhatTheStandardReadsInIt(Golden golden) {
    var json = ModbusFrame.decode(golden.frame()).orElseThrow().json();
    assertThat(golden.found(json)).isEqualTo(golden.expected());
  }

  @ParameterizedTest
  @CsvSource({
    "01030000000AC5CC, frame-checksum, byte 6",
    "010300, frame-short, byte 3",
    "000100000007110300 6B0003, frame-length, byte 4",
    "0001000000061103006B007E, frame-coding, byte 10",
    "0001000000061103FFFF0002, frame-coding, byte 10",
    "000100000005110304022B, frame-length, byte 8",
    "000100000006110303022B00, frame-coding, byte 10",
    "000100000004118302 00, frame-length, byte 9",
    "000100000002117F, frame-unsupported, byte 7",
    "0001000000061105 00AC1234, frame-coding, byte 10",
    ":1103006B00037F, frame-checksum, byte 6",
    "xy, frame-text, character 0",
  })
  void aWrongFrameIsRefusedWithByteAndReason(String frame, String code, String place) {
    assertThat(ModbusFrame.decode(frame).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(tuple(code, place));
  }

  @Test
  void anExponentRegisterScalesExactly() {
    assertThat(Exponent.apply(new BigDecimal("12345"), 0xFFFE)).isEqualByComparingTo("123.45");
    assertThat(Exponent.apply(new BigDecimal("-1"), 3)).isEqualByComparingTo("-1000");
    assertThat(Exponent.apply(BigDecimal.ONE, 19)).isNull();
  }
}
